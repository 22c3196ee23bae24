package org.assist.safety;

/** What the absence is taken for. */
public record TakenFor(AbsenceRoute route, String sentence) {
}
