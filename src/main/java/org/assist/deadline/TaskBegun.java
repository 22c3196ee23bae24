package org.assist.deadline;

/** What the rules on deadlines know of a task: which one it is in the model. */
public record TaskBegun(String task) {
}
