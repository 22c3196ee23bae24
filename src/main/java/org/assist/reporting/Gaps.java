package org.assist.reporting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which needs of an organisation's cases nobody could take within a year, and why: where the network has a hole. */
@Component
@Transactional(readOnly = true)
public class Gaps {

    private static final Period BACK = Period.ofYears(1);
    /** Whom she fears and where she is in danger is not told further, not even as a number of one organisation. */
    private static final Set<String> HER_OWN = Set.of("R05", "R06", "R07");
    private static final Map<String, String> ANSWERS = Map.of(
            "CAPACITY", "Partners answered that they have no free place", "NOT_ELIGIBLE", "Partners answered that she does not meet their conditions",
            "LANGUAGE", "Partners answered that they do not speak her language", "SAFETY", "Partners answered that it would not be safe",
            "CONFLICT_OF_INTEREST", "Partners answered that they have a conflict of interest", "DISTANCE", "Partners answered that they are too far away",
            "FUNDING", "Partners answered that nobody pays", "MISSING_INFO", "Partners answered that they know too little",
            "OTHER", "Partners said no for another reason", "TIMED_OUT", "Partners did not answer in time");

    private final JdbcClient sql;
    private final Clock clock;

    Gaps(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The largest gap first. */
    public List<Gap> of(String organisation) {
        var from = clock.instant().atOffset(ZoneOffset.UTC).minus(BACK);
        return sql.sql("""
                select jurisdiction, service_type, count(*) as needs, count(*) filter (where result = 'SEARCHED') as searched from assist.gap
                where organisation = ? and seen_at >= ? group by jurisdiction, service_type order by needs desc, service_type, jurisdiction""")
                .params(organisation, from)
                .query((row, number) -> {
                    var jurisdiction = Jurisdiction.valueOf(row.getString("jurisdiction"));
                    var type = ServiceType.valueOf(row.getString("service_type"));
                    return new Gap(jurisdiction, type, row.getInt("needs"), row.getInt("searched"), List.of());
                }).list().stream().map(gap -> new Gap(gap.jurisdiction(), gap.type(), gap.needs(), gap.searched(),
                        reasons(organisation, gap, from))).toList();
    }

    private List<Gap.Reason> reasons(String organisation, Gap gap, OffsetDateTime from) {
        return sql.sql("""
                select case when code in (:hers) then null else code end as code, case when code in (:hers) then null else sentence end as sentence,
                       count(distinct need) as needs
                from assist.gap join assist.gap_reason using (need)
                where organisation = :organisation and jurisdiction = :jurisdiction and service_type = :type and seen_at >= :from
                group by 1, 2 order by needs desc, code nulls last, sentence""")
                .param("hers", HER_OWN).param("organisation", organisation).param("jurisdiction", gap.jurisdiction().name())
                .param("type", gap.type().name()).param("from", from)
                .query((row, number) -> {
                    var code = row.getString("code");
                    var needs = row.getInt("needs");
                    if (code == null) {
                        return new Gap.Reason("It is not safe for her, or she does not want it", null, needs);
                    }
                    return ANSWERS.containsKey(code) ? new Gap.Reason(ANSWERS.get(code), null, needs) : new Gap.Reason(row.getString("sentence"), code, needs);
                }).list();
    }
}
