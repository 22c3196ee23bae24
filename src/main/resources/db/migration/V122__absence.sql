create table absence (
    id          uuid        not null,
    case_number varchar(10) not null,
    route       varchar(10) not null,
    noticed_at  timestamptz not null,
    wish        varchar(20),
    decision    varchar(10),
    overridden  boolean     not null,
    looks       integer     not null,
    outcome     varchar(20),
    ended_at    timestamptz,
    constraint absence_pk primary key (id),
    constraint absence_outcome_ck check ((outcome is null) = (ended_at is null))
);
create index absence_case_ix on absence (case_number);
comment on table absence is 'A time during which nobody knew where she was, with her wish about the police and what was decided.';
