create index risk_assessment_danger_ix on risk_assessment (case_number, judgement) where in_force in ('HIGH', 'IMMEDIATE');
create index risk_assessment_judgement_ix on risk_assessment (case_number, judgement);
drop index case_file_organisation_ix;
create index case_file_organisation_ix on case_file (lead_organisation, opened_at);
drop index case_file_worker_ix;
create index case_file_worker_ix on case_file (lead_worker, opened_at);
-- Tasklist shows some tasks of a house at a time, the newest first
create index act_idx_task_tenant_create on public.act_ru_task (tenant_id_, create_time_);
