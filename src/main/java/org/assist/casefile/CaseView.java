package org.assist.casefile;

import java.time.Instant;

import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.Stage;

/**
 * A case as lists show it: codes only.
 *
 * @param stage      {@code null} until assistance began
 * @param leadWorker {@code null} until somebody has taken the case
 */
public record CaseView(CaseNumber number, CaseState state, Stage stage, Jurisdiction jurisdiction, String leadOrganisation, String leadWorker,
        Instant openedAt) {
}
