alter table consent drop constraint consent_scope_ck;
alter table consent alter column scope type varchar(20);
alter table consent add constraint consent_scope_ck check (scope in ('SERVICE', 'DISCLOSE', 'CONTACT', 'STATISTICS', 'RESEARCH', 'RECORDING',
    'PORTAL', 'INTERPRETER_PRESENT'));
alter table consent drop constraint consent_recipient_ck;
alter table consent add constraint consent_recipient_ck check ((scope = 'DISCLOSE') = (recipient is not null and need is not null));

alter table consent add column purpose varchar(40);
alter table consent add column withheld varchar(400) not null default '';
alter table consent add column withheld_reason varchar(16);
alter table consent add column withheld_note bytea;
alter table consent add column said varchar(10);
update consent set said = decision;
alter table consent alter column said set not null;
alter table consent add column reasons varchar(1000) not null default '';
alter table consent add column explained_by varchar(64);
alter table consent add column language varchar(8);
alter table consent add column interpreter boolean;
alter table consent add column understood varchar(12);
alter table consent add column capacity varchar(12);
alter table consent add column form varchar(16);
alter table consent add column renews uuid;
alter table consent add column withdrawal_effects varchar(400);
alter table consent add constraint consent_renews_fk foreign key (renews) references consent (id);
comment on column consent.said is 'What she said; the decision is what counts, a yes that must wait is LATER.';
comment on column consent.reasons is 'The rules that had something to say about it, in their own words.';
comment on column consent.withheld_note is 'Why something is withheld, in words, encrypted.';
comment on column consent.renews is 'The consent that this one continues.';
comment on column consent.withdrawal_effects is 'References of the referrals that were taken back when she withdrew it.';
