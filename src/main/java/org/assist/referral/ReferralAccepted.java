package org.assist.referral;

import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** A partner takes a referral on. */
public record ReferralAccepted(UUID referral, CaseNumber caseNumber) {
}
