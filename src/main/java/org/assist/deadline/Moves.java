package org.assist.deadline;

/** Something happens to a legal deadline of the case. */
public record Moves(String deadline, Effect effect, String sentence) {
}
