package org.assist.deadline;

import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;

/** Something happened in law in a case; what follows from it for the deadlines is done already. */
public record LegalEventNoted(CaseNumber caseNumber, Jurisdiction jurisdiction, LegalEventCode code) {
}
