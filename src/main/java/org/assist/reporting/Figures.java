package org.assist.reporting;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.reporting.PublishedTable.Count;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures an organisation may see of its own work. A table is drawn once and then stays the same for the quarter: from
 * the difference between two days somebody could learn about one woman. One that has nothing to show yet is drawn anew.
 */
@Component
@Transactional
public class Figures {

    private final JdbcClient sql;
    private final ObjectMapper json;
    private final Clock clock;
    private final int smallestCount;

    Figures(JdbcClient sql, ObjectMapper json, Clock clock, @Value("${assist.figures.smallest-count}") int smallestCount) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.smallestCount = smallestCount;
    }

    /** The figures of this quarter. */
    public List<Figure> of(String organisation) {
        return Arrays.stream(FigureDraft.values()).map(draft -> draft.with(table(draft, organisation, quarter()))).toList();
    }

    /** Counts of fewer women are not shown. */
    public int smallestCount() {
        return smallestCount;
    }

    /** The first day of the quarter it is. */
    public LocalDate quarter() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return LocalDate.of(today.getYear(), today.getMonth().firstMonthOfQuarter(), 1);
    }

    private PublishedTable table(FigureDraft draft, String organisation, LocalDate quarter) {
        return published(draft, organisation, quarter).orElseGet(() -> {
            var table = draw(draft, organisation);
            if (!table.tellsSomething()) {
                return table;
            }
            sql.sql("insert into assist.published_figure (organisation, figure, quarter, content) values (?, ?, ?, ?) on conflict do nothing")
                    .params(organisation, draft.name(), Date.valueOf(quarter), write(table)).update();
            return published(draft, organisation, quarter).orElseThrow();
        });
    }

    private PublishedTable draw(FigureDraft draft, String organisation) {
        var counts = sql.sql(draft.counts()).param(organisation)
                .query((row, number) -> new Count(draft.row(row.getString("row")), draft.column(row.getString("column")), row.getLong("women"))).list();
        return PublishedTable.of(draft.rows(), draft.columns(), counts, smallestCount);
    }

    private Optional<PublishedTable> published(FigureDraft draft, String organisation, LocalDate quarter) {
        return sql.sql("select content from assist.published_figure where organisation = ? and figure = ? and quarter = ?")
                .params(organisation, draft.name(), Date.valueOf(quarter)).query(String.class).optional().map(this::read);
    }

    private PublishedTable read(String content) {
        try {
            return json.readValue(content, PublishedTable.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A published figure is not readable", e);
        }
    }

    private String write(PublishedTable table) {
        try {
            return json.writeValueAsString(table);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A figure cannot be written down", e);
        }
    }
}
