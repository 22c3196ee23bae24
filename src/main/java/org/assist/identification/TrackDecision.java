package org.assist.identification;

import org.assist.deadline.LegalEventCode;
import org.assist.vocabulary.Jurisdiction;

/** Which legal events are decisions on identification in a country, and what they mean; a row of its table. */
public record TrackDecision(Jurisdiction jurisdiction, LegalEventCode code, Outcome outcome, String meaning) {
}
