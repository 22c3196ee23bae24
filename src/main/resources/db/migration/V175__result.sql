alter table referral add column next_step varchar(24);
comment on column referral.next_step is 'What the partner thinks should come next, as a code.';

alter table referral drop constraint referral_status_ck;
alter table referral add constraint referral_status_ck check (status in ('SENT', 'NEEDS_INFO', 'ACCEPTED', 'DECLINED', 'TIMED_OUT', 'REVOKED',
    'FULL_DATA_RELEASED', 'APPOINTED', 'FIRST_CONTACT_DONE',
    'COMPLETED', 'PARTIAL', 'NO_SHOW', 'DROPPED_OUT', 'ENDED_BY_PARTNER', 'FEEDBACK_CONFIRMED_BY_CLIENT', 'CLOSED'));
alter table referral drop constraint referral_release_ck;
alter table referral add constraint referral_release_ck check (agreed_data is null or status in ('FULL_DATA_RELEASED', 'APPOINTED', 'FIRST_CONTACT_DONE',
    'COMPLETED', 'PARTIAL', 'NO_SHOW', 'DROPPED_OUT', 'ENDED_BY_PARTNER', 'FEEDBACK_CONFIRMED_BY_CLIENT', 'CLOSED', 'REVOKED'));
alter table referral drop constraint referral_place_ck;
alter table referral add constraint referral_place_ck check (not place or status not in ('DECLINED', 'TIMED_OUT', 'REVOKED',
    'COMPLETED', 'PARTIAL', 'NO_SHOW', 'DROPPED_OUT', 'ENDED_BY_PARTNER'));
drop index referral_accepted_uq;
create unique index referral_accepted_uq on referral (need)
    where status in ('ACCEPTED', 'FULL_DATA_RELEASED', 'APPOINTED', 'FIRST_CONTACT_DONE',
    'COMPLETED', 'PARTIAL', 'NO_SHOW', 'DROPPED_OUT', 'ENDED_BY_PARTNER', 'FEEDBACK_CONFIRMED_BY_CLIENT');

create or replace function referral_way() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.status <> 'SENT' then
            raise exception 'A referral begins as SENT, not as %', new.status using errcode = 'check_violation';
        end if;
    elsif new.status <> old.status and not (old.status, new.status) in (
            ('SENT', 'NEEDS_INFO'), ('SENT', 'ACCEPTED'), ('SENT', 'DECLINED'), ('SENT', 'TIMED_OUT'), ('SENT', 'REVOKED'),
            ('NEEDS_INFO', 'SENT'), ('NEEDS_INFO', 'TIMED_OUT'), ('NEEDS_INFO', 'REVOKED'),
            ('ACCEPTED', 'FULL_DATA_RELEASED'), ('ACCEPTED', 'REVOKED'),
            ('FULL_DATA_RELEASED', 'APPOINTED'), ('FULL_DATA_RELEASED', 'FIRST_CONTACT_DONE'), ('FULL_DATA_RELEASED', 'NO_SHOW'),
            ('FULL_DATA_RELEASED', 'REVOKED'),
            ('APPOINTED', 'FIRST_CONTACT_DONE'), ('APPOINTED', 'NO_SHOW'), ('APPOINTED', 'REVOKED'),
            ('FIRST_CONTACT_DONE', 'COMPLETED'), ('FIRST_CONTACT_DONE', 'PARTIAL'), ('FIRST_CONTACT_DONE', 'NO_SHOW'),
            ('FIRST_CONTACT_DONE', 'DROPPED_OUT'), ('FIRST_CONTACT_DONE', 'ENDED_BY_PARTNER'),
            ('FIRST_CONTACT_DONE', 'FEEDBACK_CONFIRMED_BY_CLIENT'), ('FIRST_CONTACT_DONE', 'REVOKED'),
            ('COMPLETED', 'FEEDBACK_CONFIRMED_BY_CLIENT'), ('COMPLETED', 'REVOKED'),
            ('PARTIAL', 'FEEDBACK_CONFIRMED_BY_CLIENT'), ('PARTIAL', 'REVOKED'),
            ('DROPPED_OUT', 'FEEDBACK_CONFIRMED_BY_CLIENT'), ('DROPPED_OUT', 'REVOKED'),
            ('ENDED_BY_PARTNER', 'FEEDBACK_CONFIRMED_BY_CLIENT'), ('ENDED_BY_PARTNER', 'REVOKED'),
            ('NO_SHOW', 'FEEDBACK_CONFIRMED_BY_CLIENT'), ('NO_SHOW', 'REVOKED'),
            ('FEEDBACK_CONFIRMED_BY_CLIENT', 'CLOSED'), ('FEEDBACK_CONFIRMED_BY_CLIENT', 'REVOKED')) then
        raise exception 'A referral that is % cannot become %', old.status, new.status using errcode = 'check_violation';
    end if;
    return new;
end $$;
