package org.assist.process.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.assist.deadline.Deadline;
import org.assist.deadline.DeadlineKind;
import org.assist.deadline.Deadlines;
import org.assist.partner.PartnerDirectory;
import org.assist.process.Step;
import org.assist.referral.ReferralDesk;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.stereotype.Component;

/** Until when a partner has to move: as urgently as she needs it, by the partner's own working hours and holidays. */
@Component
class PartnerDeadlines {

    private final Deadlines deadlines;
    private final ReferralDesk desk;
    private final SupportPlans plans;
    private final PartnerDirectory partners;
    private final Clock clock;

    PartnerDeadlines(Deadlines deadlines, ReferralDesk desk, SupportPlans plans, PartnerDirectory partners, Clock clock) {
        this.deadlines = deadlines;
        this.desk = desk;
        this.plans = plans;
        this.partners = partners;
        this.clock = clock;
    }

    /** From now on, for the referral the model has come to. */
    Deadline set(DeadlineKind kind, Step step) {
        return set(kind, step.referral(), step, clock.instant());
    }

    /** @param subject the need while several partners are asked for it, the referral once one has said yes */
    Deadline set(DeadlineKind kind, UUID subject, Step step, Instant start) {
        return deadlines.set(kind, subject, step.caseNumber(), plans.need(step.need()).urgency(), country(step), start);
    }

    /** Where the partner of the referral works. */
    Jurisdiction country(Step step) {
        return partners.organisation(desk.referral(step.referral()).organisation()).jurisdiction();
    }
}
