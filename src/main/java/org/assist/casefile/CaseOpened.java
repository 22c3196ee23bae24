package org.assist.casefile;

import org.assist.vocabulary.CaseNumber;

/** A contact became a case: her assistance begins. */
public record CaseOpened(CaseNumber caseNumber, String leadOrganisation) {
}
