package org.assist.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;

/** What is true of a house whatever happened to it, each as a question to its database that finds nothing. */
final class Invariants {

    private static final Map<String, String> ALWAYS = Map.ofEntries(
            Map.entry("an open case that is not being erased has its process", """
                    select number from assist.case_file where kind = 'CASE' and state not in ('CLOSED', 'SIGNPOSTED')
                    and number not in (select unnest(numbers) from assist.erasure where step <> 'DONE')
                    and not exists (select from public.act_ru_execution where business_key_ = number)"""),
            Map.entry("a process has its case", """
                    select business_key_ from public.act_ru_execution where business_key_ ~ '^[0-9]{10}$'
                    and not exists (select from assist.case_file where number = business_key_)"""),
            Map.entry("a case was reported", """
                    select number from assist.case_file where kind = 'CASE'
                    and number not in (select unnest(numbers) from assist.erasure where step <> 'DONE') and not exists (select from assist.case_section where case_number = number)"""),
            Map.entry("a task that is done has its answers", """
                    select process.business_key_ || ' ' || task.task_def_key_ from public.act_hi_taskinst task join public.act_hi_procinst process on process.id_ = task.proc_inst_id_
                    join (values ('Task_ScreenForIndicators', 'screen-for-indicators'), ('Task_AgreeSafeContact', 'agree-safe-contact'), ('Task_AssessNeeds', 'assess-needs')) form (task, section)
                        on form.task = task.task_def_key_
                    where task.delete_reason_ = 'completed'
                    and not exists (select from assist.case_section where case_number = process.business_key_ and section = form.section)"""),
            Map.entry("answers are of a task that is done", """
                    select case_number || ' ' || section.section from assist.case_section section
                    join (values ('Task_ScreenForIndicators', 'screen-for-indicators'), ('Task_AgreeSafeContact', 'agree-safe-contact'), ('Task_AssessNeeds', 'assess-needs')) form (task, section)
                        on form.section = section.section
                    where not exists (select from public.act_hi_taskinst task join public.act_hi_procinst process on process.id_ = task.proc_inst_id_
                        where process.business_key_ = section.case_number and task.task_def_key_ = form.task and task.delete_reason_ = 'completed')"""),
            Map.entry("every form that was answered is in the audit trail, and no other", """
                    select coalesce(done.task, noted.task) || ' ' || coalesce(done.times, 0) || ' ' || coalesce(noted.times, 0)
                    from (select task_def_key_ as task, count(*) as times from public.act_hi_taskinst where delete_reason_ = 'completed' group by 1) done
                    full join (select element as task, count(*) as times from assist.audit_entry where what = 'FORM_COMPLETED' and element like 'Task\\_%' and element not in ('Task_ProposeErasure', 'Task_ApproveErasure') group by 1) noted
                        on noted.task = done.task
                    where coalesce(done.task, '') not in ('Task_ProposeErasure', 'Task_ApproveErasure') and done.times is distinct from noted.times"""),
            Map.entry("an open case waits for somebody", """
                    select number from assist.case_file where kind = 'CASE' and state not in ('CLOSED', 'SIGNPOSTED')
                    and number not in (select unnest(numbers) from assist.erasure where step <> 'DONE') and not exists (
                        select from public.act_ru_execution execution where business_key_ = number and (
                            exists (select from public.act_ru_task task where task.proc_inst_id_ = execution.id_ and task.due_date_ is not null)
                            or exists (select from public.act_ru_job job where job.process_instance_id_ = execution.id_)))"""),
            Map.entry("a request that was sent has one who waits, and a time", """
                    select referral.id::text from assist.referral where status = 'SENT' and (answer_due_at is null or 1 <> (
                        select count(*) from public.act_ru_job job join public.act_ru_variable variable on variable.proc_inst_id_ = job.process_instance_id_
                        where variable.name_ = 'referralId' and variable.text_ = referral.id::text and job.handler_cfg_ like 'Timer_AnswerOverdue%'))"""),
            Map.entry("a need that was taken down is sought help for", """
                    select need.id::text from assist.need where status in ('OPEN', 'ROUTING', 'REFERRED') and not exists (
                        select from public.act_ru_execution where business_key_ = need.case_number and proc_def_id_ like 'partner-referral:%')"""),
            Map.entry("a mail that is owed is in the engine's hands, once", """
                    select mail.id::text from assist.mail where state in ('WAITING', 'SENDING') and 1 <> (
                        select count(*) from public.act_ru_variable variable join public.act_ru_job job on job.process_instance_id_ = variable.proc_inst_id_
                        where variable.name_ = 'mailId' and variable.text_ = mail.id::text)"""),
            Map.entry("nothing failed for good", "select id_ from public.act_ru_job where retries_ = 0 union all select id_ from public.act_ru_incident where incident_type_ = 'failedJob'"),
            Map.entry("no job was done twice", "select job_id_ from public.act_hi_job_log where job_state_ = 2 and coalesce(job_def_type_, '') <> 'history-cleanup' group by job_id_ having count(*) > 1"));

    private final JdbcTemplate sql;

    Invariants(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** What is not as it has to be. */
    List<String> broken() {
        var broken = new ArrayList<String>();
        ALWAYS.forEach((fact, question) -> {
            var against = sql.queryForList("select * from (" + question + ") found limit 5", String.class);
            if (!against.isEmpty()) {
                broken.add("%s: %s".formatted(fact, against));
            }
        });
        return broken;
    }
}
