package org.assist.process.referral;

import org.assist.deadline.DeadlineKind;
import org.assist.notification.Letter;
import org.assist.process.Step;
import org.assist.referral.HandoverDesk;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Both sides said yes: on the partner's page, by telephone, or we to the time the partner proposed. From the hour of the appointment it is
 * counted until when it must be known that she arrived safely.
 */
@Component
class NoteAppointment implements JavaDelegate {

    private final HandoverDesk handovers;
    private final ReferralDesk desk;
    private final ArrangedHandover arranged;
    private final PartnerDeadlines deadlines;
    private final PartnerMail mail;

    NoteAppointment(HandoverDesk handovers, ReferralDesk desk, ArrangedHandover arranged, PartnerDeadlines deadlines, PartnerMail mail) {
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
        if (referral.status() == Referral.Status.FULL_DATA_RELEASED) {
            sayTheMissingYes(referral, step);
            mail.post(Letter.NEWS, referral);
        }
        var hour = handovers.appointment(referral.id()).orElseThrow().at().atZone(deadlines.country(step).zone()).toInstant();
        step.setDate("firstContactDueAt", deadlines.set(DeadlineKind.ARRIVAL, referral.id(), step, hour).due());
    }

    private void sayTheMissingYes(Referral referral, Step step) {
        if (referral.ourTurn()) {
            handovers.agree(referral.id());
        } else if (handovers.appointment(referral.id()).isPresent()) {
            handovers.partnerAgreed(referral.id(), arranged.host(step));
        } else {
            handovers.propose(referral.id(), arranged.in(step));
            handovers.partnerAgreed(referral.id(), null);
        }
    }
}
