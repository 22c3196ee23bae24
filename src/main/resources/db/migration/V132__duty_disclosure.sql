create table duty_disclosure (
    id             uuid        not null,
    case_number    varchar(10) not null,
    ground         varchar(20) not null,
    recipient      varchar(30) not null,
    categories     varchar(400) not null,
    asked_by       varchar(64) not null,
    decided_by     varchar(64) not null,
    decided_at     timestamptz not null,
    reason         bytea,
    disclosed_at   timestamptz,
    told_her_at    timestamptz,
    reviewed_at    timestamptz,
    review_outcome varchar(16),
    constraint duty_disclosure_pk primary key (id),
    constraint duty_disclosure_ground_ck check (ground in ('DANGER_TO_LIFE', 'CHILD_PROTECTION', 'COURT_ORDER'))
);
create index duty_disclosure_case_ix on duty_disclosure (case_number);
comment on table duty_disclosure is 'What was told without her consent, on which ground, who decided it, and whether she was told.';
