package org.assist.escalation;

/** A step that is taken when its time has come. */
public record LadderStep(Rung step, Role role, Part part, Counts counts, int amount, Measure measure, String sentence) {
}
