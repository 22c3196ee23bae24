create table integration_area (
    plan        uuid        not null,
    case_number varchar(10) not null,
    area        varchar(12) not null,
    advised     varchar(5)  not null,
    rules       varchar(12) not null,
    found       varchar(5),
    begun_at    timestamptz not null,
    agreed_at   timestamptz,
    constraint integration_area_pk primary key (plan, area),
    constraint integration_area_advised_ck check (advised in ('YES', 'NO', 'CHECK')),
    constraint integration_area_found_ck check (found in ('YES', 'NO', 'CHECK'))
);
create index integration_area_case_ix on integration_area (case_number, begun_at);
comment on table integration_area is 'An area in which a woman takes steps, what the rules said of her entitlement, and what was found; the steps are in the case file.';

create table integration_outcome (
    plan     uuid        not null,
    area     varchar(12) not null,
    round    integer     not null,
    months   integer     not null,
    holds    boolean     not null,
    asked_at timestamptz not null,
    constraint integration_outcome_pk primary key (plan, area, round),
    constraint integration_outcome_area_fk foreign key (plan, area) references integration_area (plan, area)
);
comment on table integration_outcome is 'Whether the steps in an area still held so many months after they were agreed.';
