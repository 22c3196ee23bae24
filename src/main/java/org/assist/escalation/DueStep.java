package org.assist.escalation;

import java.time.Instant;
import java.util.Set;

/**
 * A step of the ladder with its date.
 *
 * @param evenAtNight whether people are told at any hour
 * @param sentence    the rule that says so
 * @param version     of the rules that were asked
 */
public record DueStep(Rung step, Instant at, Set<Role> takesOver, Set<Role> mustKnow, boolean evenAtNight, String sentence, String version) {
}
