package org.assist.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.assist.reporting.PublishedTable.Count;
import org.junit.jupiter.api.Test;

/** What is hidden in a table of figures, and that nobody can work it out. */
class PublishedTableTests {

    private static final List<String> STAGES = List.of("Crisis", "Transition", "Integration");
    private static final List<String> COUNTRIES = List.of("Ireland", "Spain", "Italy");

    @Test
    void aCountOfThreeIsHiddenTogetherWithCellsFromWhichItCouldBeWorkedOut() {
        var table = table(11, new long[][] {{3, 40, 25}, {20, 50, 30}, {60, 70, 80}});

        assertThat(table.count("Crisis", "Ireland")).isNull();
        assertThat(hiddenIn(table, 0)).isGreaterThan(1);
        assertThat(hiddenInColumn(table, 0)).isGreaterThan(1);
        assertThat(table.total()).isEqualTo(378);
        assertThat(table.count("Integration", "Spain")).isEqualTo(70);
    }

    @Test
    void aTableOfLargeCountsIsShownWhole() {
        var table = table(11, new long[][] {{11, 40, 25}, {20, 50, 30}, {60, 70, 80}});

        assertThat(table.counts()).noneMatch(row -> row.contains(null));
        assertThat(table.counts().get(0)).containsExactly(11L, 40L, 25L, 76L);
    }

    @Test
    void nobodyIsShownAsNobody() {
        var table = table(11, new long[][] {{0, 40, 25}, {0, 50, 30}, {0, 70, 80}});

        assertThat(table.count("Crisis", "Ireland")).isZero();
    }

    /** Two hidden cells of one row whose sum is shown would be a count of three women. */
    @Test
    void twoSmallCountsDoNotHideEachOther() {
        var table = table(11, new long[][] {{1, 2, 25}, {20, 50, 30}, {60, 70, 80}});

        assertThat(table.count("Crisis", "Italy")).isNull();
    }

    @Test
    void ofAFewWomenNothingIsShown() {
        var table = table(11, new long[][] {{1, 0, 0}, {0, 2, 0}, {0, 0, 1}});

        assertThat(table.total()).isNull();
        assertThat(table.tellsSomething()).isFalse();
        assertThat(table.counts()).allSatisfy(row -> assertThat(row).allMatch(count -> count == null || count == 0));
    }

    @Test
    void countsOfTheSamePlaceAreAdded() {
        var table = PublishedTable.of(STAGES, COUNTRIES, List.of(new Count("Crisis", "Spain", 6), new Count("Crisis", "Spain", 7)), 11);

        assertThat(table.count("Crisis", "Spain")).isEqualTo(13);
    }

    @Test
    void whatTheTableDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> PublishedTable.of(STAGES, COUNTRIES, List.of(new Count("Crisis", "Norway", 20)), 11)).hasMessageContaining("Norway");
        assertThatThrownBy(() -> PublishedTable.of(STAGES, COUNTRIES, List.of(), 1)).hasMessageContaining("single women");
    }

    // --- nobody works it out

    /** Every table of two by two with counts from 0 to 4, where fewer than 3 are few. */
    @Test
    void inNoSmallTableAHiddenCountCanBeWorkedOut() {
        for (var code = 0; code < 625; code++) {
            holds(new long[][] {{code % 5, code / 5 % 5}, {code / 25 % 5, code / 125}}, 3);
        }
    }

    @Test
    void inNoTableMadeByChanceAHiddenCountCanBeWorkedOut() {
        var chance = new Random(20);
        for (var round = 0; round < 1500; round++) {
            var table = new long[2 + chance.nextInt(2)][2 + chance.nextInt(2)];
            for (var row : table) {
                for (var column = 0; column < row.length; column++) {
                    row[column] = chance.nextInt(3) == 0 ? 0 : chance.nextInt(6);
                }
            }
            holds(table, 3);
        }
    }

    /** The brute force itself is no blind eye: it sees through a table in which only the small count is hidden. */
    @Test
    void aTableThatHidesTooLittleIsSeenThrough() {
        var counts = withTotals(new long[][] {{1, 4}, {4, 4}});
        var hidden = new boolean[3][3];
        hidden[0][0] = true;
        assertThat(new Attack(counts, hidden, 3).couldBeMany(0, 0)).isFalse();
    }

    private static void holds(long[][] inner, int k) {
        var counts = withTotals(inner);
        var hidden = Suppression.hide(counts, k);
        for (var row = 0; row < counts.length; row++) {
            for (var column = 0; column < counts[row].length; column++) {
                var few = counts[row][column] > 0 && counts[row][column] < k;
                if (few) {
                    assertThat(hidden[row][column]).as("few are hidden").isTrue();
                    assertThat(new Attack(counts, hidden, k).couldBeMany(row, column))
                            .as("%s hides %s; row %d, column %d", Arrays.deepToString(counts),
                                    Arrays.deepToString(hidden), row, column).isTrue();
                }
                assertThat(hidden[row][column] && counts[row][column] == 0).as("nobody is hidden").isFalse();
            }
        }
    }

    /** Somebody who sees what is shown, knows that what is hidden is not nobody, and tries every table there can be. */
    private static final class Attack {

        private static final int MOST = 9;

        private final long[][] shown;
        private final boolean[][] hidden;
        private final int k;
        private final int rows;
        private final int columns;

        Attack(long[][] counts, boolean[][] hidden, int k) {
            this.shown = counts;
            this.hidden = hidden;
            this.k = k;
            this.rows = counts.length - 1;
            this.columns = counts[0].length - 1;
        }

        /** Is there a table, equal in everything that is shown, in which this cell holds k or more? */
        boolean couldBeMany(int row, int column) {
            return fill(new long[rows][columns], 0, row, column);
        }

        private boolean fill(long[][] guess, int place, int row, int column) {
            if (place == rows * columns) {
                return totalsFit(guess) && value(guess, row, column) >= k;
            }
            var r = place / columns;
            var c = place % columns;
            if (c == 0 && r > 0 && !rowFits(guess, r - 1)) {
                return false;
            }
            if (!hidden[r][c]) {
                guess[r][c] = shown[r][c];
                return fill(guess, place + 1, row, column);
            }
            for (guess[r][c] = 1; guess[r][c] <= MOST; guess[r][c]++) {
                if (fill(guess, place + 1, row, column)) {
                    return true;
                }
            }
            return false;
        }

        private boolean rowFits(long[][] guess, int r) {
            return fits(value(guess, r, columns), r, columns);
        }

        private boolean totalsFit(long[][] guess) {
            for (var r = 0; r < rows; r++) {
                if (!rowFits(guess, r)) {
                    return false;
                }
            }
            for (var c = 0; c <= columns; c++) {
                if (!fits(value(guess, rows, c), rows, c)) {
                    return false;
                }
            }
            return true;
        }

        private boolean fits(long value, int r, int c) {
            return hidden[r][c] ? value >= 1 : value == shown[r][c];
        }

        private long value(long[][] guess, int row, int column) {
            var sum = 0L;
            for (var r = 0; r < rows; r++) {
                for (var c = 0; c < columns; c++) {
                    sum += (row == rows || row == r) && (column == columns || column == c) ? guess[r][c] : 0;
                }
            }
            return sum;
        }
    }

    private static PublishedTable table(int k, long[][] women) {
        var counts = new ArrayList<Count>();
        for (var row = 0; row < women.length; row++) {
            for (var column = 0; column < women[row].length; column++) {
                counts.add(new Count(STAGES.get(row), COUNTRIES.get(column), women[row][column]));
            }
        }
        return PublishedTable.of(STAGES, COUNTRIES, counts, k);
    }

    private static long[][] withTotals(long[][] inner) {
        var table = new long[inner.length + 1][inner[0].length + 1];
        for (var row = 0; row < inner.length; row++) {
            for (var column = 0; column < inner[row].length; column++) {
                table[row][column] = inner[row][column];
                table[row][inner[row].length] += inner[row][column];
                table[inner.length][column] += inner[row][column];
                table[inner.length][inner[row].length] += inner[row][column];
            }
        }
        return table;
    }

    private static long hiddenIn(PublishedTable table, int row) {
        return table.counts().get(row).stream().filter(count -> count == null).count();
    }

    private static long hiddenInColumn(PublishedTable table, int column) {
        return table.counts().stream().filter(row -> row.get(column) == null).count();
    }
}
