package org.assist.identification;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The answer to an import: every row with what became of it, the sums, and columns that are no HTCDS 2.0 columns. */
record ImportResult(Map<RowResult.Outcome, Long> sums, List<String> unknownColumns, List<RowResult> rows) {

    static ImportResult of(List<String> unknownColumns, List<RowResult> rows) {
        return new ImportResult(rows.stream().collect(groupingBy(RowResult::outcome, TreeMap::new, counting())), unknownColumns, rows);
    }
}
