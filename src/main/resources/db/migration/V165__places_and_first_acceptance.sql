alter table referral
    add column place       boolean not null default false,
    add column accepted_at timestamptz;
update referral set accepted_at = status_since where status not in ('SENT', 'NEEDS_INFO', 'DECLINED', 'TIMED_OUT', 'REVOKED');
alter table referral alter column place drop default;
alter table referral add constraint referral_place_ck check (not place or status not in ('DECLINED', 'TIMED_OUT', 'REVOKED', 'NO_SHOW'));
create index referral_place_ix on referral (service) where place;
create index referral_sent_ix on referral (sent_at);
comment on column referral.place is 'One of the counted places of the service is kept for it: until the answer is due, and once accepted until the partner counts anew.';

-- Whoever says yes first gets it, even if two say so in the same instant.
create unique index referral_accepted_uq on referral (need)
    where status in ('ACCEPTED', 'FULL_DATA_RELEASED', 'FIRST_CONTACT_DONE', 'NO_SHOW', 'FEEDBACK_CONFIRMED_BY_CLIENT');

-- A referral goes its way and no other, whoever writes to this table.
create function referral_way() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'SENT' then
            raise exception 'A referral begins as SENT, not as %', new.status using errcode = 'check_violation';
        end if;
    elsif new.status <> old.status and not (old.status, new.status) in (
            ('SENT', 'NEEDS_INFO'), ('SENT', 'ACCEPTED'), ('SENT', 'DECLINED'), ('SENT', 'TIMED_OUT'), ('SENT', 'REVOKED'),
            ('NEEDS_INFO', 'SENT'), ('NEEDS_INFO', 'TIMED_OUT'), ('NEEDS_INFO', 'REVOKED'),
            ('ACCEPTED', 'FULL_DATA_RELEASED'), ('ACCEPTED', 'REVOKED'),
            ('FULL_DATA_RELEASED', 'FIRST_CONTACT_DONE'), ('FULL_DATA_RELEASED', 'NO_SHOW'), ('FULL_DATA_RELEASED', 'REVOKED'),
            ('FIRST_CONTACT_DONE', 'FEEDBACK_CONFIRMED_BY_CLIENT'), ('FIRST_CONTACT_DONE', 'REVOKED'),
            ('NO_SHOW', 'FEEDBACK_CONFIRMED_BY_CLIENT'), ('NO_SHOW', 'REVOKED'),
            ('FEEDBACK_CONFIRMED_BY_CLIENT', 'CLOSED'), ('FEEDBACK_CONFIRMED_BY_CLIENT', 'REVOKED')) then
        raise exception 'A referral that is % cannot become %', old.status, new.status using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger referral_way before insert or update of status on referral for each row execute function referral_way();
