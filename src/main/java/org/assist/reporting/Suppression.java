package org.assist.reporting;

import java.util.Arrays;

/**
 * Decides which cells of a table of counts are hidden, its totals among them, so that nobody learns a count of a few women.
 * A small count (from 1 to k - 1) is hidden; then further cells are, until the sums no longer tell which of the hidden
 * cells is a small one: whatever is shown would be the same if the small cell held k women or more.
 *
 * <p>Zeros are shown, so a reader knows that a hidden cell holds at least one; this is reckoned with. Found are the cells to
 * hide as the cheapest way round the table on which the small count could grow while every sum stays as it is (the
 * shortest-path heuristic for cell suppression in two dimensions; Willenborg and de Waal, Elements of Statistical
 * Disclosure Control, 2001, chapter 4).
 */
final class Suppression {

    private final long[][] counts;
    private final boolean[][] hidden;
    private final int k;
    private final int rows;
    private final int columns;

    private Suppression(long[][] counts, int k) {
        this.counts = counts;
        this.k = k;
        this.rows = counts.length;
        this.columns = counts[0].length;
        this.hidden = new boolean[rows][columns];
    }

    /**
     * @param counts a table whose last row and last column are the totals; not negative
     * @param k      the smallest count that is shown, at least 2
     * @return which cells are hidden
     */
    static boolean[][] hide(long[][] counts, int k) {
        if (k < 2) {
            throw new IllegalArgumentException("A table that shows single women is not published: k is " + k);
        }
        var suppression = new Suppression(counts, k);
        suppression.each((row, column) -> suppression.hidden[row][column] = suppression.small(row, column));
        suppression.each((row, column) -> {
            if (suppression.small(row, column)) {
                suppression.protect(row, column);
            }
        });
        return suppression.hidden;
    }

    private boolean small(int row, int column) {
        return counts[row][column] > 0 && counts[row][column] < k;
    }

    /** Hides the cheapest way from the small cell's column back to its row. Rows are the nodes 0 to rows - 1, columns follow. */
    private void protect(int row, int column) {
        var growth = k - counts[row][column];
        var change = sign(row, column);
        var nodes = rows + columns;
        var cost = new long[nodes];
        var from = new int[nodes];
        var done = new boolean[nodes];
        Arrays.fill(cost, Long.MAX_VALUE);
        cost[rows + column] = 0;
        for (var node = nearest(cost, done); node != row; node = nearest(cost, done)) {
            done[node] = true;
            for (var next = 0; next < nodes; next++) {
                if (next < rows == node < rows || done[next]) {
                    continue;
                }
                var r = Math.min(node, next);
                var c = Math.max(node, next) - rows;
                var moved = node < rows ? change : -change;
                if ((r != row || c != column) && canMove(r, c, moved * sign(r, c) * growth) && cost[node] + price(r, c) < cost[next]) {
                    cost[next] = cost[node] + price(r, c);
                    from[next] = node;
                }
            }
        }
        for (var node = row; node != rows + column; node = from[node]) {
            hidden[Math.min(node, from[node])][Math.max(node, from[node]) - rows] = true;
        }
    }

    /** There always is one: where nothing else helps, the cell can grow together with its totals. */
    private static int nearest(long[] cost, boolean[] done) {
        var nearest = -1;
        for (var node = 0; node < cost.length; node++) {
            if (!done[node] && cost[node] < Long.MAX_VALUE && (nearest < 0 || cost[node] < cost[nearest])) {
                nearest = node;
            }
        }
        return nearest;
    }

    /** A reader knows that a hidden cell holds at least one, and that a shown zero is none. */
    private boolean canMove(int row, int column, long by) {
        return counts[row][column] > 0 && counts[row][column] + by >= 1;
    }

    /** What hiding a cell costs: the count that is lost, and a little for each cell. */
    private long price(int row, int column) {
        return 1 + (hidden[row][column] ? 0 : counts[row][column]);
    }

    /** A total goes into its sums with the other sign. */
    private int sign(int row, int column) {
        return (row == rows - 1 ? -1 : 1) * (column == columns - 1 ? -1 : 1);
    }

    private void each(Visit visit) {
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                visit.cell(row, column);
            }
        }
    }

    private interface Visit {
        void cell(int row, int column);
    }
}
