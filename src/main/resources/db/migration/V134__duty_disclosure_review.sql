alter table duty_disclosure drop column asked_by;
alter table duty_disclosure drop column disclosed_at;
alter table duty_disclosure drop column told_her_at;
alter table duty_disclosure add column told_her boolean not null default false;
alter table duty_disclosure add constraint duty_disclosure_review_ck check ((reviewed_at is null) = (review_outcome is null));
