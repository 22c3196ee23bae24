package org.assist.identification;

import java.time.Instant;

import org.assist.deadline.LegalEventCode;
import org.assist.vocabulary.Jurisdiction;

/**
 * One entry of the history of a woman's formal identification.
 *
 * @param status   in the words of the HTCDS standard, such as {@code PossibleVictimOfTrafficking}
 * @param body     what kind of body decided
 * @param evidence the legal event that says so; the paper itself is with the lawyer
 * @param knownAt  when we learnt of it
 */
public record IdentificationStatus(String status, Jurisdiction jurisdiction, BodyType body, LegalEventCode evidence, Outcome outcome,
                                   Challenge challenge, Instant knownAt) {
}
