package org.assist.referral;

import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** We, or the woman herself, take a referral back. */
public record ReferralRevoked(UUID referral, CaseNumber caseNumber) {
}
