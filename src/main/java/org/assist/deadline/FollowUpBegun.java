package org.assist.deadline;

/** What the rules on follow-up know: which time it is that she is asked. */
public record FollowUpBegun(FollowUpRound round) {
}
