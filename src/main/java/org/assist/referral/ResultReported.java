package org.assist.referral;

import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** A partner said on its page what came of the help. */
public record ResultReported(UUID referral, CaseNumber caseNumber, Result result) {
}
