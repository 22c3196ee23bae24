package org.assist.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts of women by two dimensions, as they may be shown: small counts are hidden, and so are as many others as it takes
 * that no hidden one can be worked out.
 *
 * @param rows    names of the rows
 * @param columns names of the columns
 * @param counts  row by row, each with its total last, and a last row of totals; {@code null} where hidden
 */
public record PublishedTable(List<String> rows, List<String> columns, List<List<Long>> counts) {

    /** @param women how many are in this row and this column */
    record Count(String row, String column, long women) {
    }

    /** @param k the smallest count that is shown; the network's is 11, as in the data published by CTDC */
    static PublishedTable of(List<String> rows, List<String> columns, List<Count> counts, int k) {
        var table = new long[rows.size() + 1][columns.size() + 1];
        for (var count : counts) {
            var row = place(rows, count.row());
            var column = place(columns, count.column());
            table[row][column] += count.women();
            table[row][columns.size()] += count.women();
            table[rows.size()][column] += count.women();
            table[rows.size()][columns.size()] += count.women();
        }
        var hidden = Suppression.hide(table, k);
        var shown = new ArrayList<List<Long>>();
        for (var row = 0; row < table.length; row++) {
            var cells = new ArrayList<Long>();
            for (var column = 0; column < table[row].length; column++) {
                cells.add(hidden[row][column] ? null : Long.valueOf(table[row][column]));
            }
            shown.add(cells);
        }
        return new PublishedTable(rows, columns, shown);
    }

    /** The count of a cell, or {@code null} when it is hidden. */
    public Long count(String row, String column) {
        return counts.get(place(rows, row)).get(place(columns, column));
    }

    /** How many women the table is about, or {@code null} when that is hidden. */
    public Long total() {
        return counts.get(rows.size()).get(columns.size());
    }

    /** Does it tell more than that there is little to tell? */
    boolean tellsSomething() {
        return total() != null && total() > 0;
    }

    private static int place(List<String> names, String name) {
        var place = names.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("The table has no %s, only %s".formatted(name, names));
        }
        return place;
    }
}
