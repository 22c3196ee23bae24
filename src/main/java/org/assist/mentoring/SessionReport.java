package org.assist.mentoring;

import java.time.LocalDate;
import java.util.Set;

import org.assist.vocabulary.DeliveryMode;

/**
 * What is kept of a session: codes and dates, never what was said.
 *
 * @param minutes      how long it took, 5 to 480
 * @param topics       codes of what it was about
 * @param goalProgress 0 none to 3 reached
 * @param safeguarding something happened for which the match was suspended
 * @param nextOn       when they meet next, {@code null} when that is not planned
 * @param nextMode     how they meet next, {@code null} when that is not planned
 * @param deviceSafe   for the next session: nobody else reads or listens on her device
 */
public record SessionReport(LocalDate heldOn, int minutes, DeliveryMode mode, Set<String> topics, int goalProgress, Signal mentor, Signal mentee,
        boolean safeguarding, LocalDate nextOn, DeliveryMode nextMode, boolean deviceSafe) {
}
