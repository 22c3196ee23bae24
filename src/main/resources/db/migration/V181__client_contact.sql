create table client_contact (
    case_number varchar(10) not null,
    talked_at   timestamptz not null,
    constraint client_contact_pk primary key (case_number, talked_at)
);
comment on table client_contact is 'When a worker said that she and the woman have talked, beside the tasks they do together; never about what.';
