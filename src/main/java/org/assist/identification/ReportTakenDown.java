package org.assist.identification;

import org.assist.vocabulary.CaseNumber;

/** A report was taken down and waits for the decision whether she is in the programme. */
public record ReportTakenDown(CaseNumber caseNumber, String leadOrganisation) {
}
