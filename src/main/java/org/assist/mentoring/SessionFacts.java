package org.assist.mentoring;

import org.assist.vocabulary.DeliveryMode;

/**
 * What the rules know of a session.
 *
 * @param ambers     amber signals of both women in this session and the one before
 * @param nextMode   how they will meet next, {@code null} when no next session is planned
 * @param deviceSafe nobody else reads or listens on the device she will use
 */
public record SessionFacts(Signal mentor, Signal mentee, int ambers, DeliveryMode nextMode, boolean deviceSafe) {
}
