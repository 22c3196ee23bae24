package org.assist.process.consent;

import static java.util.stream.Collectors.toSet;

import java.util.List;

import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.referral.Revocation;
import org.assist.support.NeedView;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;

/** Needs nobody works on any more because she took a consent back. */
@Component
class FreedNeeds {

    private final SupportPlans plans;
    private final ReferralDesk desk;

    FreedNeeds(SupportPlans plans, ReferralDesk desk) {
        this.plans = plans;
        this.desk = desk;
    }

    List<NeedView> of(CaseNumber number) {
        var freed = desk.referralsOf(number).stream().filter(referral -> referral.revocation() == Revocation.CONSENT_WITHDRAWN)
                .map(Referral::need).collect(toSet());
        return plans.openNeeds(number).stream().filter(need -> freed.contains(need.id())).toList();
    }
}
