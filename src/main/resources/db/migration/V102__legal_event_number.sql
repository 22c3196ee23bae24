alter table legal_event add column number bigint generated always as identity;
alter table legal_event drop constraint legal_event_pk;
alter table legal_event drop column id;
alter table legal_event add constraint legal_event_pk primary key (number);
comment on column legal_event.number is 'The order in which events were noted.';
