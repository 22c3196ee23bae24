alter table referral add column delivery_mode varchar(10);
alter table referral add column released_at timestamptz;
update referral set released_at = status_since where agreed_data is not null;
alter table referral add column revocation varchar(24);
update referral set revocation = 'GIVEN_UP' where status = 'REVOKED';
alter table referral add constraint referral_revocation_ck check ((status = 'REVOKED') = (revocation is not null));
comment on column referral.delivery_mode is 'How she wishes to be helped: IN_PERSON, PHONE, VIDEO, CHAT; open when empty.';
comment on column referral.released_at is 'When the partner was told what she had allowed; stays when the referral is taken back.';
comment on column referral.revocation is 'Why it was taken back.';
