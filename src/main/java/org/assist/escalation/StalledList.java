package org.assist.escalation;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.assist.escalation.StallCause.Board;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stalled cases as supervisors look at them: so many at a time, the longest first, and how many there are in all. */
@Component
@Transactional(readOnly = true)
public class StalledList {

    /** More than anybody reads through; who looks for others says what she looks for. */
    public static final int AT_A_TIME = 200;

    private static final String DANGER = "risk_level in ('HIGH', 'IMMEDIATE')";

    /** What somebody looks for, as codes; {@code null} for whatever there is. */
    public record Wanted(String organisation, String jurisdiction, String stage, String cause, String worker) {

        public static final Wanted ALL = new Wanted(null, null, null, null, null);
    }

    /** @param rows at most {@value #AT_A_TIME} of them */
    public record Found(List<StalledCase> rows, long standstills) {
    }

    /** Codes there are to look for. */
    public record Choices(List<String> organisations, List<String> jurisdictions, List<String> stages, List<String> causes, List<String> workers) {
    }

    private final JdbcClient sql;

    StalledList(JdbcClient sql) {
        this.sql = sql;
    }

    public Found of(Collection<String> organisations, Wanted wanted) {
        if (organisations.isEmpty()) {
            return new Found(List.of(), 0);
        }
        var rows = """
                from assist.stalled_case where organisation in (:organisations) and (:organisation::text is null or organisation = :organisation)
                  and (:jurisdiction::text is null or jurisdiction = :jurisdiction) and (:stage::text is null or stage = :stage)
                  and (:cause::text is null or cause = :cause) and (:worker::text is null or worker = :worker)""";
        var given = new LinkedHashMap<String, Object>(Map.of("organisations", organisations));
        given.put("organisation", wanted.organisation());
        given.put("jurisdiction", wanted.jurisdiction());
        given.put("stage", wanted.stage());
        given.put("cause", wanted.cause());
        given.put("worker", wanted.worker());
        return new Found(sql.sql("select * " + rows + " order by since, case_number, cause limit " + AT_A_TIME).params(given).query((row, index) -> StalledCases.stalled(row)).list(),
                sql.sql("select count(*) " + rows).params(given).query(Long.class).single());
    }

    /** How many cases are on each board; whatever stands still around a woman in high danger is on the board of dangers as well. */
    public Map<Board, Long> boards(Collection<String> organisations) {
        var counts = new LinkedHashMap<Board, Long>();
        if (organisations.isEmpty()) {
            return counts;
        }
        var columns = Arrays.stream(Board.values()).map(board -> "count(distinct case_number) filter (where cause in (%s)%s) as %s".formatted(
                Arrays.stream(StallCause.values()).filter(cause -> cause.board() == board).map(cause -> "'" + cause.name() + "'").collect(Collectors.joining(", ")),
                board == Board.DANGER ? " or " + DANGER : "", board.name().toLowerCase())).collect(Collectors.joining(", "));
        sql.sql("select " + columns + " from assist.stalled_case where organisation in (:organisations)").param("organisations", organisations).query(row -> {
            for (var board : Board.values()) {
                counts.put(board, row.getLong(board.name().toLowerCase()));
            }
        });
        return counts;
    }

    public long cases(Collection<String> organisations) {
        return organisations.isEmpty() ? 0 : sql.sql("select count(distinct case_number) from assist.stalled_case where organisation in (:organisations)").param("organisations", organisations)
                .query(Long.class).single();
    }

    public Choices choices(Collection<String> organisations) {
        return new Choices(distinct("organisation", organisations), distinct("jurisdiction", organisations), distinct("stage", organisations), distinct("cause", organisations),
                distinct("worker", organisations));
    }

    private List<String> distinct(String column, Collection<String> organisations) {
        return organisations.isEmpty() ? List.of() : sql.sql("select distinct %1$s from assist.stalled_case where organisation in (:organisations) and %1$s is not null order by 1".formatted(column))
                .param("organisations", organisations).query(String.class).list();
    }
}
