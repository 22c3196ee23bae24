package org.assist.casefile;

import org.assist.vocabulary.CaseNumber;

/** She wants our help: her assistance begins. */
public record CaseActivated(CaseNumber caseNumber, String leadOrganisation) {
}
