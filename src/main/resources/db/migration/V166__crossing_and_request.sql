alter table consent add column crossing boolean not null default false;
alter table consent alter column crossing drop default;
comment on column consent.crossing is 'She agreed as well that it leaves for a country under other data protection rules (GDPR Article 49(1)(a)).';

alter table referral add column access_needs varchar(12)[] not null default '{}';
alter table referral alter column access_needs drop default;
comment on column referral.access_needs is 'What the service must be fit for, part of the anonymous request.';
