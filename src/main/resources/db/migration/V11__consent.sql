create table consent (
    id           uuid        not null,
    case_number  varchar(10) not null,
    scope        varchar(10) not null,
    recipient    varchar(64),
    need         uuid,
    categories   varchar(400) not null,
    decision     varchar(10) not null,
    decided_at   timestamptz not null,
    expires_at   timestamptz,
    withdrawn_at timestamptz,
    constraint consent_pk primary key (id),
    constraint consent_scope_ck check (scope in ('SERVICE', 'DISCLOSE')),
    constraint consent_decision_ck check (decision in ('GIVEN', 'REFUSED', 'LATER')),
    constraint consent_recipient_ck check (scope = 'SERVICE' or (recipient is not null and need is not null))
);
create index consent_case_ix on consent (case_number);
comment on table consent is 'What a woman allowed or refused: to help her, or to tell one recipient certain categories for one need.';
