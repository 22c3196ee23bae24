package org.assist.process.referral;

import java.time.Clock;

import org.assist.deadline.DeadlineKind;
import org.assist.deadline.Deadlines;
import org.assist.notification.Letter;
import org.assist.partner.PartnerDirectory;
import org.assist.process.Step;
import org.assist.referral.HandoverDesk;
import org.assist.referral.ReferralDesk;
import org.assist.support.SupportPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Proposes to the partner when and how they meet, with the time it has for an answer. */
@Component
class ProposeAppointment implements JavaDelegate {

    private final HandoverDesk handovers;
    private final ReferralDesk desk;
    private final ArrangedHandover arranged;
    private final SupportPlans plans;
    private final PartnerDirectory partners;
    private final Deadlines deadlines;
    private final PartnerMail mail;
    private final Clock clock;

    ProposeAppointment(HandoverDesk handovers, ReferralDesk desk, ArrangedHandover arranged, SupportPlans plans, PartnerDirectory partners, Deadlines deadlines, PartnerMail mail, Clock clock) {
        this.handovers = handovers;
        this.desk = desk;
        this.arranged = arranged;
        this.plans = plans;
        this.partners = partners;
        this.deadlines = deadlines;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var referral = desk.referral(step.referral());
        handovers.propose(referral.id(), arranged.in(step));
        var deadline = deadlines.set(DeadlineKind.APPOINTMENT_ANSWER, referral.id(), step.caseNumber(), plans.need(step.need()).urgency(),
                partners.organisation(referral.organisation()).jurisdiction(), clock.instant());
        step.setDate("appointmentReminderAt", deadline.reminderAt());
        step.setDate("appointmentDueAt", deadline.due());
        mail.post(Letter.OFFER, referral);
    }
}
