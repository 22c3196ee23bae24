-- What came of the help stays known when the referral is closed.
alter table referral add column result varchar(20);
comment on column referral.result is 'What came of the help, as the partner or her caseworker said; null until somebody did.';
update referral set result = status where status in ('COMPLETED', 'PARTIAL', 'NO_SHOW', 'DROPPED_OUT', 'ENDED_BY_PARTNER');
alter table referral add constraint referral_result_ck check (
    result is null
    or result in ('COMPLETED', 'PARTIAL', 'NO_SHOW', 'DROPPED_OUT', 'ENDED_BY_PARTNER')
        and (status not in ('COMPLETED', 'PARTIAL', 'NO_SHOW', 'DROPPED_OUT', 'ENDED_BY_PARTNER') or result = status));

-- They may agree on another time.
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
            ('APPOINTED', 'FULL_DATA_RELEASED'), ('APPOINTED', 'FIRST_CONTACT_DONE'), ('APPOINTED', 'NO_SHOW'), ('APPOINTED', 'REVOKED'),
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
