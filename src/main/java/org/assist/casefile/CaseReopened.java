package org.assist.casefile;

import org.assist.vocabulary.CaseNumber;

/** A case that rested, was closed or came from another house begins again, under the same number. */
public record CaseReopened(CaseNumber caseNumber, String leadOrganisation) {
}
