alter table service add column modes varchar(10)[];
update service set modes = case when remote then array['IN_PERSON', 'PHONE', 'VIDEO'] else array['IN_PERSON'] end;
alter table service alter column modes set not null;
alter table service drop column remote;
comment on column service.modes is 'How it can take place: IN_PERSON, PHONE, VIDEO, CHAT.';

create table service_funding (
    service            varchar(130) not null,
    position           integer      not null,
    code               varchar(40)  not null,
    name               varchar(120) not null,
    third_country_only boolean      not null,
    valid_from         date         not null,
    valid_until        date,
    quota_left         integer,
    constraint service_funding_pk primary key (service, position),
    constraint service_funding_code_uq unique (service, code),
    constraint service_funding_service_fk foreign key (service) references service (id),
    constraint service_funding_period_ck check (valid_until is null or valid_until >= valid_from),
    constraint service_funding_quota_ck check (quota_left >= 0)
);
comment on table service_funding is 'A programme that pays for a service, for some women or for all; a service without one takes whoever fits.';

create table organisation_disruption (
    id           uuid         not null,
    organisation varchar(64)  not null,
    kind         varchar(12)  not null,
    until        date         not null,
    announced_by varchar(64)  not null,
    announced_at timestamptz  not null,
    ended_by     varchar(64),
    ended_at     timestamptz,
    constraint organisation_disruption_pk primary key (id),
    constraint organisation_disruption_organisation_fk foreign key (organisation) references organisation (key),
    constraint organisation_disruption_kind_ck check (kind in ('REMOTE_ONLY', 'CLOSED')),
    constraint organisation_disruption_ended_ck check ((ended_at is null) = (ended_by is null))
);
create unique index organisation_disruption_open_uq on organisation_disruption (organisation) where ended_at is null;
comment on table organisation_disruption is 'A time in which an organisation works from a distance only, or not at all.';
comment on column organisation_disruption.until is 'Last day of it; the day after, the organisation works as before without anybody doing anything.';
