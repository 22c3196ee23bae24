alter table referral
    add column appointment        bytea,
    add column appointment_ours   timestamptz,
    add column appointment_theirs timestamptz;
comment on column referral.appointment is 'When and how she and the partner first meet, as proposed or agreed, encrypted.';
comment on column referral.appointment_ours is 'When we said yes to it.';
comment on column referral.appointment_theirs is 'When the partner said yes to it.';

alter table referral drop constraint referral_status_ck;
alter table referral add constraint referral_status_ck check (status in ('SENT', 'NEEDS_INFO', 'ACCEPTED', 'DECLINED', 'TIMED_OUT', 'REVOKED',
    'FULL_DATA_RELEASED', 'APPOINTED', 'FIRST_CONTACT_DONE', 'NO_SHOW', 'FEEDBACK_CONFIRMED_BY_CLIENT', 'CLOSED'));
alter table referral drop constraint referral_release_ck;
alter table referral add constraint referral_release_ck check (agreed_data is null or status in ('FULL_DATA_RELEASED', 'APPOINTED', 'FIRST_CONTACT_DONE',
    'NO_SHOW', 'FEEDBACK_CONFIRMED_BY_CLIENT', 'CLOSED', 'REVOKED'));
-- An appointment is one once both sides said yes, and nobody says yes to nothing.
alter table referral add constraint referral_appointment_ck check (
    (appointment is null) = (appointment_ours is null and appointment_theirs is null)
    and (status <> 'APPOINTED' or appointment_ours is not null and appointment_theirs is not null));

drop index referral_accepted_uq;
create unique index referral_accepted_uq on referral (need)
    where status in ('ACCEPTED', 'FULL_DATA_RELEASED', 'APPOINTED', 'FIRST_CONTACT_DONE', 'NO_SHOW', 'FEEDBACK_CONFIRMED_BY_CLIENT');

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
            ('FIRST_CONTACT_DONE', 'FEEDBACK_CONFIRMED_BY_CLIENT'), ('FIRST_CONTACT_DONE', 'REVOKED'),
            ('NO_SHOW', 'FEEDBACK_CONFIRMED_BY_CLIENT'), ('NO_SHOW', 'REVOKED'),
            ('FEEDBACK_CONFIRMED_BY_CLIENT', 'CLOSED'), ('FEEDBACK_CONFIRMED_BY_CLIENT', 'REVOKED')) then
        raise exception 'A referral that is % cannot become %', old.status, new.status using errcode = 'check_violation';
    end if;
    return new;
end $$;
