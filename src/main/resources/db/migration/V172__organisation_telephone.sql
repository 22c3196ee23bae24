alter table organisation add column telephone varchar(40);
comment on column organisation.telephone is 'Of its referral office; null when nobody told.';
