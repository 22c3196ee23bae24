package org.assist.referral;

import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** A partner has a question before she can answer a request. */
public record InformationAsked(UUID referral, CaseNumber caseNumber) {
}
