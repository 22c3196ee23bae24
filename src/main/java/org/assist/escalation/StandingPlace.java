package org.assist.escalation;

/**
 * Where in the models a case stands for a cause; a row of its table. The first place that waits counts.
 *
 * @param onlyHere the task has the ladder of this cause, and is not watched as a task as well
 */
public record StandingPlace(StallCause cause, String activity, boolean onlyHere) {
}
