create table report (
    number      varchar(10) not null,
    outcome     varchar(12) not null,
    sentence    varchar(400) not null,
    rules       varchar(12) not null,
    child_route boolean     not null,
    decided_at  timestamptz not null,
    constraint report_pk primary key (number),
    constraint report_outcome_ck check (outcome in ('IN_PROGRAMME', 'SIGNPOST'))
);
comment on table report is 'What the identification rules said of a report, in the sentence a caseworker reads.';
