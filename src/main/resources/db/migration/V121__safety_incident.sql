create table safety_incident (
    id          uuid        not null,
    case_number varchar(10) not null,
    kind        varchar(20) not null,
    known_at    timestamptz not null,
    notice_by   timestamptz,
    decision    varchar(10),
    decided_at  timestamptz,
    closed_at   timestamptz,
    constraint safety_incident_pk primary key (id),
    constraint safety_incident_notice_ck check (notice_by >= known_at),
    constraint safety_incident_decision_ck check ((decision is null) = (decided_at is null))
);
create index safety_incident_case_ix on safety_incident (case_number);
comment on table safety_incident is 'What endangered her or what we know of her, and what was decided about telling the data protection authority.';
