create table mentor (
    file               varchar(10) not null,
    organisation       varchar(64) not null,
    state              varchar(12) not null,
    pause              varchar(20),
    profile            bytea,
    mentees            integer     not null,
    max_mentees        integer     not null,
    certificate_until  date,
    supervised_on      date,
    supervision_due_on date,
    version            integer     not null,
    constraint mentor_pk primary key (file),
    constraint mentor_state_ck check (state in ('INTERESTED', 'APPLIED', 'INTERVIEWED', 'CHECKED', 'TRAINED', 'READY', 'PAUSED', 'EXITED')),
    constraint mentor_pause_ck check ((pause is not null) = (state = 'PAUSED')),
    constraint mentor_profile_ck check (profile is not null or state in ('INTERESTED', 'EXITED')),
    constraint mentor_certificate_ck check (certificate_until is not null or state not in ('TRAINED', 'READY', 'PAUSED')),
    constraint mentor_supervision_ck check (supervision_due_on is not null or state not in ('READY', 'PAUSED')),
    constraint mentor_mentees_ck check (mentees between 0 and max_mentees)
);
create index mentor_organisation_ix on mentor (organisation);
comment on table mentor is 'A woman on her way to become, or being, a mentor; under a file number of her own that leads to no case.';
comment on column mentor.profile is 'What she said of herself in codes, encrypted: together they could identify her.';

create function mentor_goes_her_way() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and not (new.state = 'EXITED' and old.state <> 'EXITED') and (old.state, new.state) not in (
            ('INTERESTED', 'APPLIED'), ('APPLIED', 'INTERVIEWED'), ('INTERVIEWED', 'CHECKED'), ('CHECKED', 'TRAINED'), ('TRAINED', 'READY'),
            ('READY', 'PAUSED'), ('PAUSED', 'READY')) then
        raise exception 'A mentor who is % cannot become %', old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger mentor_goes_her_way before update of state on mentor for each row execute function mentor_goes_her_way();
