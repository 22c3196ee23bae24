package org.assist.referral;

import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** A partner cannot take a referral on. */
public record ReferralDeclined(UUID referral, CaseNumber caseNumber) {
}
