create table mentor_match (
    id                uuid         not null,
    case_number       varchar(10)  not null,
    mentor            bytea        not null,
    profile           varchar(600) not null,
    state             varchar(12)  not null,
    state_since       timestamptz  not null,
    suspended_from    varchar(12),
    suspension_reason varchar(30),
    agreed_on         date,
    ends_on           date,
    extensions        integer      not null,
    notices           integer      not null,
    worker_counts_from      timestamptz,
    coordinator_counts_from timestamptz,
    end_reason        varchar(20),
    version           integer      not null,
    constraint mentor_match_pk primary key (id),
    constraint mentor_match_state_ck check (state in ('PROPOSED', 'CHOSEN', 'ACCEPTED', 'TRIAL', 'AGREED', 'SUSPENDED', 'ENDED')),
    constraint mentor_match_suspension_ck check (state <> 'SUSPENDED' or (suspended_from is not null and suspension_reason is not null)),
    constraint mentor_match_agreed_ck check ((agreed_on is null) = (ends_on is null) and (state <> 'AGREED' or ends_on is not null)),
    constraint mentor_match_end_ck check ((end_reason is not null) = (state = 'ENDED'))
);
create index mentor_match_case_ix on mentor_match (case_number);
create unique index mentor_match_one_uq on mentor_match (case_number) where state in ('CHOSEN', 'ACCEPTED', 'TRIAL', 'AGREED', 'SUSPENDED');
comment on table mentor_match is 'A woman and the mentor proposed to her, or accompanying her.';
comment on column mentor_match.mentor is 'The file number of the mentor, encrypted: who accompanies whom could cost a life.';
comment on column mentor_match.profile is 'What the woman read of her mentor when she chose: no name, no place, no community unless the mentor allows it.';

create function mentor_match_goes_its_way() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and not (new.state = 'ENDED' and old.state <> 'ENDED') and (old.state, new.state) not in (
            ('PROPOSED', 'CHOSEN'), ('CHOSEN', 'ACCEPTED'), ('ACCEPTED', 'TRIAL'), ('TRIAL', 'AGREED'),
            ('ACCEPTED', 'SUSPENDED'), ('TRIAL', 'SUSPENDED'), ('AGREED', 'SUSPENDED'), ('SUSPENDED', 'ACCEPTED'), ('SUSPENDED', 'AGREED')) then
        raise exception 'A match that is % cannot become %', old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger mentor_match_goes_its_way before update of state on mentor_match for each row execute function mentor_match_goes_its_way();
