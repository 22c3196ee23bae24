create table second_factor (
    account   varchar(64) not null,
    secret    bytea       not null,
    set_up_at timestamptz,
    last_step bigint      not null,
    constraint second_factor_pk primary key (account)
);
comment on table second_factor is 'The secret of the app with which a person confirms who she is after her password, encrypted.';
comment on column second_factor.set_up_at is 'When its first code was right; before that it asks for nothing.';
comment on column second_factor.last_step is 'The half minute of the last code that was right; no code counts twice.';
