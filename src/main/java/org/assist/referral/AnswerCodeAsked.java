package org.assist.referral;

import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** An organisation without an account needs a code to open a referral. */
public record AnswerCodeAsked(UUID referral, CaseNumber caseNumber) {
}
