create index risk_assessment_danger_ix on risk_assessment (case_number, judgement) where in_force in ('HIGH', 'IMMEDIATE');
create index risk_assessment_judgement_ix on risk_assessment (case_number, judgement);
drop index case_file_organisation_ix;
create index case_file_organisation_ix on case_file (lead_organisation, opened_at);
drop index case_file_worker_ix;
create index case_file_worker_ix on case_file (lead_worker, opened_at);
-- tasks are shown the newest first, and with this index PostgreSQL walks through all of them to find the few that are overdue
drop index public.act_idx_task_create;
-- the pages of Cockpit ask for grants of other kinds than those for single tasks, of which there are as many as tasks
create index act_idx_auth_group_few on public.act_ru_authorization (group_id_) where resource_type_ not in (7, 19);
create index act_idx_auth_user_few on public.act_ru_authorization (user_id_) where resource_type_ not in (7, 19);
create index act_idx_exe_roots on public.act_ru_execution (proc_def_id_, tenant_id_) where parent_id_ is null;
