comment on column audit_entry.about is 'The cases, referrals or accounts it tells of; the number of a case or referral as a keyed hash only.';
