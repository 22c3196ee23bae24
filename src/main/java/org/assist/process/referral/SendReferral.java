package org.assist.process.referral;

import java.time.Clock;
import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.deadline.Deadline;
import org.assist.deadline.DeadlineKind;
import org.assist.deadline.Deadlines;
import org.assist.notification.Letter;
import org.assist.partner.PartnerDirectory;
import org.assist.process.Step;
import org.assist.referral.NoPlaceLeft;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.routing.PartnerRouting;
import org.assist.support.NeedStatus;
import org.assist.support.SupportPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the anonymous request to a partner she chose, with the time the partner has for an answer. */
@Component
class SendReferral implements JavaDelegate {

    private static final String ASKED_AT_ONCE = "ASKED_AT_ONCE";

    private final ReferralDesk desk;
    private final OfferRound round;
    private final PartnerRouting routing;
    private final PartnerDirectory partners;
    private final ConsentRegister consents;
    private final CaseRegister register;
    private final SupportPlans plans;
    private final Deadlines deadlines;
    private final PartnerMail mail;
    private final Clock clock;

    SendReferral(ReferralDesk desk, OfferRound round, PartnerRouting routing, PartnerDirectory partners, ConsentRegister consents, CaseRegister register,
            SupportPlans plans, Deadlines deadlines, PartnerMail mail, Clock clock) {
        this.desk = desk;
        this.round = round;
        this.routing = routing;
        this.partners = partners;
        this.consents = consents;
        this.register = register;
        this.plans = plans;
        this.deadlines = deadlines;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var need = plans.need(step.need());
        var organisation = partners.organisation(partners.service(step.chosenService()).orElseThrow().organisation());
        if (!consents.covers(need.caseNumber(), organisation.key(), need.id())) {
            throw new IllegalStateException("Nothing is sent for need %s: no consent in force covers this recipient".formatted(need.id()));
        }
        keepChoice(step, need.id());
        if (need.status() != NeedStatus.REFERRED) {
            plans.refer(need.id());
        }
        var answer = deadlines.set(DeadlineKind.OFFER_ANSWER, need.id(), need.caseNumber(), need.urgency(), organisation.jurisdiction(), clock.instant());
        try {
            asked(step, desk.send(need.id(), need.caseNumber(), step.chosenService(), answer.due()), answer);
        } catch (NoPlaceLeft e) {
            round.end(step, "NO_PLACE");
        }
    }

    private void asked(Step step, Referral referral, Deadline answer) {
        step.set("offerOutcome", "ASKED");
        step.set("referralId", referral.id().toString());
        step.setDate("answerReminderAt", answer.reminderAt());
        step.setDate("answerDueAt", answer.due());
        mail.post(Letter.OFFER, referral);
    }

    private void keepChoice(Step step, UUID need) {
        var decision = routing.latestFor(need).orElseThrow();
        var choice = register.answers(step.caseNumber(), "choose-partner/" + need);
        var atOnce = choice.codes("alsoAsked").contains(step.chosenService());
        routing.choose(decision.id(), step.chosenService(), atOnce ? ASKED_AT_ONCE : choice.text("otherChoiceReason").orElse(null), step.by(register));
    }
}
