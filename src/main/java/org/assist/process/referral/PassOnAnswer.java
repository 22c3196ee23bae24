package org.assist.process.referral;

import java.time.Clock;

import org.assist.casefile.CaseRegister;
import org.assist.deadline.DeadlineKind;
import org.assist.notification.Letter;
import org.assist.process.Step;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the partner the answer to its question and asks for its own again, with the full time. */
@Component
class PassOnAnswer implements JavaDelegate {

    private final ReferralDesk desk;
    private final CaseRegister register;
    private final PartnerDeadlines deadlines;
    private final PartnerMail mail;
    private final Clock clock;

    PassOnAnswer(ReferralDesk desk, CaseRegister register, PartnerDeadlines deadlines, PartnerMail mail, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.deadlines = deadlines;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var referral = desk.referral(step.referral());
        var answer = register.answers(step.caseNumber(), "answer-partners-question/" + step.need()).text("answerToPartner").orElseThrow();
        var deadline = deadlines.set(DeadlineKind.OFFER_ANSWER, step.need(), step, clock.instant());
        desk.answerQuestion(referral.id(), answer, deadline.due());
        step.setDate("answerReminderAt", deadline.reminderAt());
        step.setDate("answerDueAt", deadline.due());
        mail.post(Letter.NEWS, referral);
    }
}
