alter table organisation alter column mail_address drop not null;
alter table organisation alter column agreement_from drop not null;
alter table organisation
    drop constraint organisation_agreement_ck,
    add constraint organisation_agreement_ck check (agreement_until is null or agreement_from is not null and agreement_until >= agreement_from),
    add constraint organisation_case_taking_ck check (not case_taking or mail_address is not null);
comment on column organisation.agreement_from is 'Null while there is no agreement; it is then asked for nothing.';

alter table service alter column type drop not null;
alter table service alter column opening_hours drop not null;
alter table service alter column capacity_as_of drop not null;
alter table service add constraint service_described_ck check (not active or type is not null and opening_hours is not null);
comment on column service.type is 'Null while nobody has said what kind of help it is; it is then paused.';
comment on column service.capacity_as_of is 'When its partner last said how many places are free; null when it never did.';

create table directory_change (
    number       bigint       not null generated always as identity,
    organisation varchar(64)  not null,
    service      varchar(130),
    field        text         not null,
    before       text         not null,
    after        text         not null,
    changed_by   varchar(64)  not null,
    changed_at   timestamptz  not null,
    constraint directory_change_pk primary key (number)
);
create index directory_change_organisation_ix on directory_change (organisation, number);
comment on table directory_change is 'Who changed what in the directory, and when; rows are only ever added.';

create function directory_change_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What was written into directory_change stays there' using errcode = 'restrict_violation';
end $$;
create trigger directory_change_stays before update or delete or truncate on directory_change for each statement execute function directory_change_stays();
