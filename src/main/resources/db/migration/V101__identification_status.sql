create table identification_status (
    number       bigint      generated always as identity,
    case_number  varchar(10) not null,
    status       varchar(30) not null,
    jurisdiction varchar(8)  not null,
    body         varchar(25) not null,
    evidence     varchar(60) not null,
    outcome      varchar(10) not null,
    challenge    varchar(12) not null,
    known_at     timestamptz not null,
    constraint identification_status_pk primary key (number),
    constraint identification_status_challenge_ck check (challenge in ('NONE', 'POSSIBLE', 'ASKED', 'GIVEN_UP'))
);
create index identification_status_case_ix on identification_status (case_number);
comment on table identification_status is 'Whom an authority identified, refused or is still looking at: a history, never a condition of our help.';
comment on column identification_status.evidence is 'The code of the legal event that says so.';
