package org.assist.process.referral;

import org.assist.escalation.LapseKind;
import org.assist.notification.Letter;
import org.assist.process.Step;
import org.assist.process.escalation.Alarm;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody answered in time: the partner loses sight of the request and is told that nothing more is needed. */
@Component
class WithdrawOffer implements JavaDelegate {

    private final ReferralDesk desk;
    private final OfferRound round;
    private final PartnerMail mail;
    private final Alarm alarm;

    WithdrawOffer(ReferralDesk desk, OfferRound round, PartnerMail mail, Alarm alarm) {
        this.desk = desk;
        this.round = round;
        this.mail = mail;
        this.alarm = alarm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        desk.withdraw(step.referral());
        mail.post(Letter.WITHDRAWN, desk.referral(step.referral()));
        round.end(step, "OVERDUE");
        alarm.raise(LapseKind.OFFER_UNANSWERED, step);
    }
}
