package org.assist.escalation;

/** A task in which her caseworker and she talk; a row of its table. */
public record ContactTask(String task) {
}
