package org.assist.casefile;

import org.assist.vocabulary.CaseNumber;

/** A case ended without the usual closure; what still runs for it has to stop. */
public record CaseEndedEarly(CaseNumber caseNumber, EarlyEnd reason) {
}
