alter table escalation alter column need drop not null;
comment on column escalation.need is 'The need it is about; empty when it is about the woman herself, such as a night without a bed.';
