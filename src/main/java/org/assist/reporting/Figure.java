package org.assist.reporting;

/**
 * A table of figures with its words.
 *
 * @param about what is counted, in one sentence
 * @param rowsAre    what a row stands for
 * @param columnsAre what a column stands for
 */
public record Figure(String name, String title, String about, String rowsAre, String columnsAre, PublishedTable table) {
}
