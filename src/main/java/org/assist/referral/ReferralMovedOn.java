package org.assist.referral;

/** A step came too late or too early: the referral is in a state that does not allow it. Nothing was changed. */
public class ReferralMovedOn extends IllegalStateException {

    ReferralMovedOn(Referral referral, Referral.Status next) {
        super("Referral %s is %s and cannot become %s".formatted(referral.id(), referral.status(), next));
    }
}
