package org.assist.deadline;

/** How long after the end of the help, or after a failed try, she is asked; a row of its table. */
public record FollowUpTime(FollowUpRound round, int amount, Unit countedIn) {
}
