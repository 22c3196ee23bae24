package org.assist.process.referral;

import java.util.List;

import org.assist.process.Step;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.referral.Revocation;
import org.springframework.stereotype.Component;

/**
 * The partners asked at the same time for one need. Each request ends for itself; whichever ends last says what came of all of them, as
 * the referrals have it.
 */
@Component
class OfferRound {

    private final ReferralDesk desk;
    private final AnswerCodeProcess codes;

    OfferRound(ReferralDesk desk, AnswerCodeProcess codes) {
        this.desk = desk;
        this.codes = codes;
    }

    /** @param own what became of the request that has just ended */
    void end(Step step, String own) {
        if (step.text("referralId") != null) {
            codes.notNeeded(step.caseNumber(), step.referral());
        }
        var asked = desk.referralsFor(step.need());
        asked.stream().filter(Referral::takenOn).findFirst().ifPresentOrElse(accepted -> {
            step.set("offerOutcome", "ACCEPTED");
            step.set("referralId", accepted.id().toString());
            step.set("chosenService", accepted.service());
        }, () -> step.set("offerOutcome", own));
    }

    /** Whether somebody else may still say yes. */
    boolean goesOn(Step step) {
        return openReferrals(step).stream().anyMatch(referral -> !referral.id().equals(step.referral()));
    }

    /** What a referral taken back means for the need: she gave it up, she withdrew, or somebody else is looked for. */
    static String outcome(Revocation why) {
        return switch (why) {
            case GIVEN_UP, CONSENT_WITHDRAWN -> "REVOKED";
            case NO_CONSENT, PARTNER_DISRUPTED, ANOTHER_ACCEPTED -> "REPLACED";
        };
    }

    private List<Referral> openReferrals(Step step) {
        return desk.referralsFor(step.need()).stream().filter(referral -> referral.status().open()).toList();
    }
}
