-- Everything an open case waits for, one part for each cause of rules/escalation/stalled.csv. Codes, dates and references only.
-- Engine tables hold local time without a zone: :zone is the zone the engine runs in. No part knows what time it is.
with open_case as (
    select case_file.number, case_file.kind, case_file.lead_organisation as organisation, case_file.jurisdiction, case_file.stage, case_file.state, case_file.lead_worker as worker,
           case_file.opened_at,
           coalesce((select risk.in_force from assist.risk_assessment risk where risk.case_number = case_file.number order by risk.judgement desc limit 1), 'MEDIUM') as risk
    from assist.case_file where case_file.state not in ('CLOSED', 'SIGNPOSTED') and (:number = '' or case_file.number = :number)
), instance as (
    select execution.id_ as id, execution.business_key_ as number, split_part(execution.proc_def_id_, ':', 1) as model
    from public.act_ru_execution execution join open_case on open_case.number = execution.business_key_
), waiting (cause, occurrence, number, urgency, since, halfway, due, need, task, waiting_on) as (

    -- ST-01 nobody has talked with her: counted from the last task done with her, or from the last time somebody said that they talked
    select 'NO_CONTACT', 'since-' || extract(epoch from talked.at)::bigint, open_case.number, null::text, talked.at, null::timestamptz, null::timestamptz, null::text, null::text, 'lead'
    from open_case cross join lateral (
        select greatest(open_case.opened_at, max(task.end_time_ at time zone :zone),
                        (select max(contact.talked_at) from assist.client_contact contact where contact.case_number = open_case.number)) as at
        from public.act_hi_taskinst task join public.act_hi_procinst process on process.id_ = task.proc_inst_id_
        where process.business_key_ = open_case.number and task.delete_reason_ = 'completed' and task.task_def_key_ in (:contactTasks)) talked
    where open_case.state = 'ACTIVE' and open_case.stage is not null

    -- ST-02 the day on which the danger was to be looked at again
    union all
    select 'RISK_REVIEW_OVERDUE', 'due-' || variable.long_, instance.number, null, review.at, null, review.at, null, null, 'lead'
    from instance join public.act_ru_variable variable on variable.proc_inst_id_ = instance.id and variable.name_ = 'riskReviewDueAt'
    cross join lateral (select to_timestamp(variable.long_ / 1000.0) as at) review
    where instance.model = 'assistance'
      and not exists (select from assist.risk_assessment risk where risk.case_number = instance.number and risk.made_at >= review.at)

    -- ST-03 a need nobody is asked to meet: since it was recorded, or since the last partner said no
    union all
    select 'NEED_WITHOUT_ACTION', need.id || '-' || asked.times, need.case_number, need.urgency, greatest(need.recorded_at, asked.last), null, null, need.id::text, null, 'lead'
    from assist.need join open_case on open_case.number = need.case_number
    cross join lateral (select count(*) as times, max(referral.status_since) as last,
                               bool_or(referral.status not in ('DECLINED', 'TIMED_OUT', 'REVOKED', 'CLOSED', 'NO_SHOW')) as active
                        from assist.referral where referral.need = need.id) asked
    where need.status in ('OPEN', 'ROUTING') and asked.active is not true

    -- ST-04 a partner that was asked
    union all
    select 'OFFER_UNANSWERED', referral.id::text, referral.case_number, referral.urgency, referral.sent_at,
           (select max(deadline.reminder_at) from assist.deadline where deadline.kind = 'OFFER_ANSWER' and deadline.subject in (referral.id, referral.need) and deadline.due_at = referral.answer_due_at),
           referral.answer_due_at, referral.need::text, null, case when referral.status = 'SENT' then 'the partner' else 'lead' end
    from assist.referral join open_case on open_case.number = referral.case_number where referral.status in ('SENT', 'NEEDS_INFO')
    union all
    select 'OFFERS_TIMED_OUT', need.id || '-' || silent.partners, need.case_number, need.urgency, silent.last, null, null, need.id::text, null, 'lead'
    from assist.need join open_case on open_case.number = need.case_number
    cross join lateral (select count(*) filter (where referral.status = 'TIMED_OUT') as partners, max(referral.status_since) filter (where referral.status = 'TIMED_OUT') as last,
                               bool_or(referral.status in ('ACCEPTED', 'FULL_DATA_RELEASED', 'APPOINTED', 'FIRST_CONTACT_DONE', 'COMPLETED', 'PARTIAL', 'FEEDBACK_CONFIRMED_BY_CLIENT')) as helped
                        from assist.referral where referral.need = need.id) silent
    where need.status in ('OPEN', 'ROUTING', 'REFERRED') and silent.partners >= 2 and silent.helped is not true

    -- ST-05 a partner that said yes; when they arranged an hour it begins anew with that hour
    union all
    select 'NO_FIRST_CONTACT', referral.id::text || case allowed.kind when 'ARRIVAL' then '-arrival' else '' end, referral.case_number, referral.urgency, allowed.started_at, allowed.reminder_at, allowed.due_at, referral.need::text, null, 'the partner'
    from assist.referral join open_case on open_case.number = referral.case_number
    cross join lateral (select deadline.started_at, deadline.reminder_at, deadline.due_at, deadline.kind from assist.deadline
                        where deadline.kind in ('FIRST_CONTACT', 'ARRIVAL') and deadline.subject in (referral.id, referral.need) order by deadline.started_at desc limit 1) allowed
    where referral.status in ('ACCEPTED', 'FULL_DATA_RELEASED') and allowed.kind = 'FIRST_CONTACT' or referral.status = 'APPOINTED' and allowed.kind = 'ARRIVAL'

    -- ST-06 a partner that helps
    union all
    select 'NO_FEEDBACK', referral.id::text, referral.case_number, referral.urgency, coalesce(referral.first_contact_at, referral.status_since), null, null, referral.need::text, null, 'lead'
    from assist.referral join open_case on open_case.number = referral.case_number where referral.status in ('FIRST_CONTACT_DONE', 'COMPLETED', 'PARTIAL', 'DROPPED_OUT', 'ENDED_BY_PARTNER') and referral.feedback is null

    -- ST-07 the day on which the plan was to be looked at together; a closure under way is what came of it
    union all
    select 'PLAN_NOT_REVIEWED', 'due-' || variable.long_, instance.number, null, review.at, null, review.at, null, null, 'lead'
    from instance join public.act_ru_variable variable on variable.proc_inst_id_ = instance.id and variable.name_ = 'planReviewDueAt'
    cross join lateral (select to_timestamp(variable.long_ / 1000.0) as at) review
    where instance.model = 'assistance' and not exists (select from instance closing where closing.number = instance.number and closing.model = 'closure')

    -- ST-08 open tasks, and ST-14 the one that lets a case be closed
    union all
    select case when task.task_def_key_ = 'Task_ApproveClosure' then 'CLOSURE_NOT_APPROVED' when task.assignee_ is null then 'TASK_UNCLAIMED' else 'TASK_IDLE' end,
           case when task.assignee_ is null or task.task_def_key_ = 'Task_ApproveClosure' then task.id_ else task.id_ || '-' || task.assignee_ end, instance.number, null,
           case when task.assignee_ is null or task.task_def_key_ = 'Task_ApproveClosure' then task.create_time_ else coalesce(task.last_updated_, task.create_time_) end at time zone :zone,
           null, null, null, task.id_,
           coalesce(task.assignee_, (select 'any ' || min(link.group_id_) from public.act_ru_identitylink link where link.task_id_ = task.id_ and link.group_id_ is not null), 'nobody')
    from public.act_ru_task task join instance on instance.id = task.proc_inst_id_
    where task.suspension_state_ = 1 and (task.task_def_key_ = 'Task_ApproveClosure' or task.task_def_key_ not in (:ownLadder))

    -- ST-09 dates that bind her or us, ST-10 dates that bind an authority
    union all
    select case when legal.kind in ('STATUTORY_ON_AUTHORITY', 'POLICY_TARGET') then 'AUTHORITY_SILENT' when legal.state = 'MISSED' then 'LEGAL_DATE_MISSED' else 'LEGAL_DATE_NEAR' end,
           legal.id || '-' || extract(epoch from legal.due_at)::bigint, legal.case_number, null, case when legal.state = 'MISSED' then legal.due_at else legal.started_at end, null, legal.due_at, null, null,
           case when legal.kind in ('STATUTORY_ON_AUTHORITY', 'POLICY_TARGET') then 'an authority' else 'lead' end
    from assist.legal_deadline legal join open_case on open_case.number = legal.case_number
    where legal.kind in ('STATUTORY_ON_CLIENT', 'STATUTORY_ON_US', 'STATUTORY_ON_AUTHORITY', 'POLICY_TARGET') and legal.state in ('RUNNING', 'EXTENDED', 'MISSED')

    -- ST-11 a mentor and a woman who meet
    union all
    select 'MENTORING_SILENT', pair.id || '-' || met.times, pair.case_number, null, greatest(pair.state_since, met.last), null, null, null, null, 'her mentor'
    from assist.mentor_match pair join open_case on open_case.number = pair.case_number
    cross join lateral (select count(*) as times, max(session.held_on)::timestamp at time zone 'UTC' as last from assist.mentoring_session session where session.match = pair.id) met
    where pair.state = 'AGREED'

    -- ST-12 a step of the programme that failed
    union all
    select 'TECHNICAL_FAULT', incident.id_, instance.number, null, incident.incident_timestamp_ at time zone :zone, null, null, null, null, 'whoever runs the house'
    from public.act_ru_incident incident join instance on instance.id = incident.proc_inst_id_
    where incident.id_ = incident.root_cause_incident_id_ and incident.incident_type_ in ('failedJob', 'failedExternalTask')

    -- ST-13 a case in assistance that nobody leads, a woman's and not the file of a mentor; since when nobody knows, so from the first look on
    union all
    select 'WITHOUT_LEAD_WORKER', 'none', open_case.number, null, coalesce((select seen.since from assist.stalled_case seen where seen.case_number = open_case.number and seen.cause = 'WITHOUT_LEAD_WORKER'), :now),
           null, null, null, null, 'any supervisor'
    from open_case where open_case.kind = 'CASE' and open_case.worker is null and open_case.state in ('ACTIVE', 'MISSING')
)
select waiting.cause, waiting.occurrence, waiting.number, waiting.urgency, waiting.since, waiting.halfway, waiting.due, waiting.need, waiting.task,
       case when waiting.waiting_on = 'lead' then coalesce(open_case.worker, 'any caseworker') else waiting.waiting_on end as waiting_on,
       open_case.organisation, open_case.jurisdiction, open_case.stage, open_case.risk, open_case.worker
from waiting join open_case on open_case.number = waiting.number
