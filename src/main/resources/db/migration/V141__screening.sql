create table screening (
    id           uuid        not null,
    case_number  varchar(10) not null,
    weighed      varchar(10) not null,
    rules        varchar(12) not null,
    explanation  bytea       not null,
    weighed_at   timestamptz not null,
    concluded    varchar(10),
    reason       varchar(20),
    concluded_at timestamptz,
    constraint screening_pk primary key (id),
    constraint screening_weighed_ck check (weighed in ('NONE_YET', 'SOME', 'STRONG')),
    constraint screening_concluded_ck check (concluded in ('NONE_YET', 'SOME', 'STRONG')),
    constraint screening_reason_ck check (concluded is null or weighed = concluded or reason is not null)
);
create index screening_case_ix on screening (case_number);
comment on table screening is 'What the indicators pointed to, by which version of the scheme, and what the worker concluded; the indicators are in the case file.';
comment on column screening.explanation is 'What the rules said of each dimension, encrypted.';
