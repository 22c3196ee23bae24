package org.assist.process.referral;

import java.time.Clock;

import org.assist.deadline.DeadlineKind;
import org.assist.deadline.Deadlines;
import org.assist.partner.PartnerDirectory;
import org.assist.process.Step;
import org.assist.referral.ReferralDesk;
import org.assist.support.SupportPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Until when it must be known whether a woman who did not come is safe. */
@Component
class SetWordDeadline implements JavaDelegate {

    private final Deadlines deadlines;
    private final ReferralDesk desk;
    private final SupportPlans plans;
    private final PartnerDirectory partners;
    private final Clock clock;

    SetWordDeadline(Deadlines deadlines, ReferralDesk desk, SupportPlans plans, PartnerDirectory partners, Clock clock) {
        this.deadlines = deadlines;
        this.desk = desk;
        this.plans = plans;
        this.partners = partners;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var partner = partners.organisation(desk.referral(step.referral()).organisation());
        var deadline = deadlines.set(DeadlineKind.WORD_OF_HER, step.referral(), step.caseNumber(), plans.need(step.need()).urgency(),
                partner.jurisdiction(), clock.instant());
        step.setDate("wordDueAt", deadline.due());
    }
}
