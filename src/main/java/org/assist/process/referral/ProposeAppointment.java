package org.assist.process.referral;

import org.assist.deadline.DeadlineKind;
import org.assist.notification.Letter;
import org.assist.process.Step;
import org.assist.referral.HandoverDesk;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Proposes to the partner when and how they meet, with the time it has for an answer. */
@Component
class ProposeAppointment implements JavaDelegate {

    private final HandoverDesk handovers;
    private final ReferralDesk desk;
    private final ArrangedHandover arranged;
    private final PartnerDeadlines deadlines;
    private final PartnerMail mail;

    ProposeAppointment(HandoverDesk handovers, ReferralDesk desk, ArrangedHandover arranged, PartnerDeadlines deadlines, PartnerMail mail) {
        this.handovers = handovers;
        this.desk = desk;
        this.arranged = arranged;
        this.deadlines = deadlines;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var referral = desk.referral(step.referral());
        handovers.propose(referral.id(), arranged.in(step));
        var deadline = deadlines.set(DeadlineKind.APPOINTMENT_ANSWER, step);
        step.setDate("appointmentReminderAt", deadline.reminderAt());
        step.setDate("appointmentDueAt", deadline.due());
        mail.post(Letter.OFFER, referral);
    }
}
