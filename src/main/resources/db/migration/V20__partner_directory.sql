create table organisation (
    key             varchar(64)  not null,
    name            varchar(120) not null,
    jurisdiction    varchar(8)   not null,
    language        varchar(2)   not null,
    mail_address    varchar(254) not null,
    case_taking     boolean      not null,
    suspended       boolean      not null,
    reporting_duty  boolean      not null,
    agreement_from  date         not null,
    agreement_until date,
    version         integer      not null,
    constraint organisation_pk primary key (key),
    constraint organisation_key_ck check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint organisation_agreement_ck check (agreement_until is null or agreement_until >= agreement_from)
);
comment on table organisation is 'A member of the network; one that takes no cases is never offered one.';

create table service (
    id                      varchar(130) not null,
    organisation            varchar(64)  not null,
    name                    varchar(120) not null,
    type                    varchar(40)  not null,
    active                  boolean      not null,
    jurisdictions           varchar(8)[] not null,
    regions                 varchar(8)[] not null,
    remote                  boolean      not null,
    languages               varchar(2)[] not null,
    interpreter             boolean      not null,
    women_only              boolean      not null,
    female_staff            boolean      not null,
    min_age                 integer      not null,
    max_age                 integer      not null,
    accepted_statuses       varchar(20)[] not null,
    requires_identification boolean      not null,
    places                  integer      not null,
    free_places             integer      not null,
    capacity_as_of          timestamptz  not null,
    waiting_days            integer      not null,
    opening_hours           varchar(200) not null,
    version                 integer      not null,
    constraint service_pk primary key (id),
    constraint service_organisation_fk foreign key (organisation) references organisation (key),
    constraint service_id_ck check (starts_with(id, organisation || '.')),
    constraint service_age_ck check (min_age between 0 and max_age),
    constraint service_places_ck check (free_places between 0 and places),
    constraint service_waiting_ck check (waiting_days >= 0)
);
create index service_organisation_ix on service (organisation);
comment on table service is 'Something an organisation does for women, its conditions and its capacity; where it is, is not here.';
comment on column service.regions is 'ISO 3166-2 codes it is limited to; empty for the whole of its countries.';
comment on column service.accepted_statuses is 'Empty when it asks nobody for her status of residence.';
