package org.assist.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many cases stand at each activity of a model, and for how long. */
@Component
@Transactional(readOnly = true)
public class StandingTimes {

    /**
     * One activity.
     *
     * @param cases         that stand there now
     * @param medianSeconds half of them stand there for less
     * @param mostSeconds   nine of ten stand there for less
     * @param stalled       of them, those that are stalled for anything shown there
     */
    public record Standing(String activity, String name, long cases, long medianSeconds, long mostSeconds, long stalled) {
    }

    private final JdbcClient sql;
    private final Clock clock;

    StandingTimes(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param definition of the engine, one version of a model */
    public List<Standing> of(String definition, Collection<String> organisations) {
        return organisations.isEmpty() ? List.of() : sql.sql("""
                select step.act_id_ as activity, coalesce(max(step.act_name_), step.act_id_) as name, count(distinct process.business_key_) as cases,
                       percentile_cont(0.5) within group (order by extract(epoch from :now - step.start_time_ at time zone :zone)) as median,
                       percentile_cont(0.9) within group (order by extract(epoch from :now - step.start_time_ at time zone :zone)) as most,
                       (select count(distinct stalled.case_number) from assist.stalled_case stalled
                        where stalled.definition = :definition and stalled.activity = step.act_id_ and stalled.organisation in (:organisations)) as stalled
                from public.act_hi_actinst step join public.act_hi_procinst process on process.id_ = step.proc_inst_id_
                join assist.case_file on case_file.number = process.business_key_
                where step.proc_def_id_ = :definition and step.end_time_ is null and process.end_time_ is null and case_file.lead_organisation in (:organisations)
                group by step.act_id_ order by cases desc, activity""")
                .param("definition", definition).param("organisations", organisations).param("zone", ZoneId.systemDefault().getId())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, index) -> new Standing(row.getString("activity"), row.getString("name"), row.getLong("cases"), Math.max(0, row.getLong("median")),
                        Math.max(0, row.getLong("most")), row.getLong("stalled"))).list();
    }
}
