package org.assist.reporting;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.assist.routing.PartnerRouting;
import org.assist.routing.Reason;
import org.assist.routing.Recommendation;
import org.assist.routing.Verdict;
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
    private static final Set<String> SEARCHED = Set.of("OPEN", "ROUTING");
    /** Whom she fears and where she is in danger is not told further, not even as a number of one organisation. */
    private static final Set<String> HER_OWN = Set.of("R05", "R06", "R07");
    private static final Map<String, String> ANSWERS = Map.of(
            "CAPACITY", "Partners answered that they have no free place", "NOT_ELIGIBLE", "Partners answered that she does not meet their conditions",
            "LANGUAGE", "Partners answered that they do not speak her language", "SAFETY", "Partners answered that it would not be safe",
            "CONFLICT_OF_INTEREST", "Partners answered that they have a conflict of interest", "DISTANCE", "Partners answered that they are too far away",
            "FUNDING", "Partners answered that nobody pays", "MISSING_INFO", "Partners answered that they know too little",
            "OTHER", "Partners said no for another reason", "TIMED_OUT", "Partners did not answer in time");

    private record Missed(Jurisdiction jurisdiction, ServiceType type, boolean searched, Recommendation latest, List<String> answers) {

        /** Each once, however many services fell away by it. */
        Stream<Gap.Reason> reasons() {
            var rules = latest.excluded().stream().flatMap(Missed::objections).map(reason -> HER_OWN.contains(reason.criterion())
                    ? new Gap.Reason("It is not safe for her, or she does not want it", null, 0) : new Gap.Reason(reason.sentence(), reason.criterion(), 0));
            return Stream.concat(rules, answers.stream().map(code -> new Gap.Reason(ANSWERS.get(code), null, 0))).distinct();
        }

        private static Stream<Reason> objections(Verdict verdict) {
            return verdict.reasons().stream().filter(reason -> reason.kind() == Reason.Kind.OBJECTION);
        }
    }

    private record Kind(Jurisdiction jurisdiction, ServiceType type) {
    }

    private final JdbcClient sql;
    private final PartnerRouting routing;
    private final Clock clock;

    Gaps(JdbcClient sql, PartnerRouting routing, Clock clock) {
        this.sql = sql;
        this.routing = routing;
        this.clock = clock;
    }

    /** The largest gap first. */
    public List<Gap> of(String organisation) {
        var missed = sql.sql("select * from assist.gap_need where organisation = ? and (closed_at is null or closed_at >= ?)")
                .params(organisation, clock.instant().atOffset(ZoneOffset.UTC).minus(BACK)).query((row, number) -> missed(row)).list();
        return missed.stream().flatMap(Optional::stream).collect(groupingBy(it -> new Kind(it.jurisdiction(), it.type()))).entrySet().stream()
                .map(it -> gap(it.getKey(), it.getValue()))
                .sorted(comparing(Gap::needs).reversed().thenComparing(Gap::type).thenComparing(Gap::jurisdiction)).toList();
    }

    /** Empty for a need that is still searched for while somebody could take it. */
    private Optional<Missed> missed(ResultSet row) throws SQLException {
        var latest = routing.latestFor(row.getObject("need", UUID.class)).orElseThrow();
        var searched = SEARCHED.contains(row.getString("status"));
        return searched && !latest.ranked().isEmpty() ? Optional.empty() : Optional.of(new Missed(Jurisdiction.valueOf(row.getString("jurisdiction")),
                ServiceType.valueOf(row.getString("service_type")), searched, latest, List.of((String[]) row.getArray("answers").getArray())));
    }

    private static Gap gap(Kind kind, List<Missed> needs) {
        var reasons = needs.stream().flatMap(Missed::reasons).collect(groupingBy(reason -> reason, counting())).entrySet().stream()
                .map(it -> new Gap.Reason(it.getKey().words(), it.getKey().code(), it.getValue().intValue()))
                .sorted(comparing(Gap.Reason::needs).reversed().thenComparing(Gap.Reason::words)).toList();
        return new Gap(kind.jurisdiction(), kind.type(), needs.size(), (int) needs.stream().filter(Missed::searched).count(), reasons);
    }
}
