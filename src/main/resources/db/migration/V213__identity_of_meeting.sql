-- Who she is can be erased while a meeting is agreed: that both sides said yes stays, when and how is gone.
alter table referral drop constraint referral_appointment_ck;
alter table referral add constraint referral_appointment_ck check (
    (appointment is null or appointment_ours is not null or appointment_theirs is not null)
    and (status <> 'APPOINTED' or appointment_ours is not null and appointment_theirs is not null));
