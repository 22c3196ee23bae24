alter table case_file drop constraint case_file_state_ck;
update case_file set state = 'INTAKE' where state = 'ACTIVE';
alter table case_file add column kind varchar(10) not null default 'CASE';
alter table case_file alter column kind drop default;
alter table case_file add column state_before varchar(20);
alter table case_file add column stage varchar(20);
alter table case_file add constraint case_file_kind_ck check (kind in ('CASE', 'MENTOR', 'SURGERY'));
alter table case_file add constraint case_file_state_ck check (state in ('CONTACT', 'SIGNPOSTED', 'INTAKE', 'ACTIVE', 'FOLLOW_UP', 'ON_HOLD',
    'MISSING', 'TRANSFERRED', 'CLOSED'));
alter table case_file add constraint case_file_stage_ck check (stage in ('CRISIS', 'TRANSITION', 'INTEGRATION'));
alter table case_file add constraint case_file_missing_ck check ((state = 'MISSING') = (state_before is not null));
create index case_file_worker_ix on case_file (lead_worker);
create index case_file_organisation_ix on case_file (lead_organisation);
comment on column case_file.state_before is 'Where a case stood when she went missing; there it goes on when she is back.';

alter table need drop constraint need_status_ck;
alter table need add constraint need_status_ck check (status in ('OPEN', 'ROUTING', 'REFERRED', 'MET', 'PARTLY_MET', 'UNMET', 'DECLINED', 'NOT_AVAILABLE'));
drop index need_open_uq;
create unique index need_open_uq on need (case_number, service_type) where status in ('OPEN', 'ROUTING', 'REFERRED');
