package org.assist.legal;

/** After how many days the next surgery of a series is held; a row of {@code surgery-times.csv}. */
public record SurgeryTime(SurgeryMode mode, int days) {
}
