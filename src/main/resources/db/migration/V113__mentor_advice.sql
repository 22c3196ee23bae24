create table mentor_advice (
    id          uuid        not null,
    case_number varchar(10) not null,
    advice      bytea       not null,
    rules       varchar(12) not null,
    given_at    timestamptz not null,
    constraint mentor_advice_pk primary key (id)
);
create index mentor_advice_case_ix on mentor_advice (case_number, given_at desc);
comment on table mentor_advice is 'Whom the rules advised to propose to a woman, with what they were told and what they said, encrypted.';
