package org.assist.referral;

import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/**
 * A partner answered a proposed appointment.
 *
 * @param agreed {@code false} when it proposed another time
 */
public record AppointmentAnswered(UUID referral, CaseNumber caseNumber, boolean agreed) {
}
