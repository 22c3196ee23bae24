package org.assist.deadline;

/** How long a task may take; a row of its table. */
public record TaskTime(String task, int amount, Unit countedIn) {
}
