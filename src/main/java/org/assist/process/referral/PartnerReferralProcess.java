package org.assist.process.referral;

import java.util.UUID;

import org.assist.referral.AppointmentAnswered;
import org.assist.referral.InformationAsked;
import org.assist.referral.ReferralAccepted;
import org.assist.referral.ReferralDeclined;
import org.assist.referral.ReferralDesk;
import org.assist.referral.ReferralRevoked;
import org.assist.referral.ResultReported;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the models of a referral what came from outside: a name, no payload; what was said is in the referral. */
@Component
class PartnerReferralProcess {

    private final RuntimeService runtime;
    private final ReferralDesk desk;
    private final PartnerMail mail;
    private final OutOfSight outOfSight;

    PartnerReferralProcess(RuntimeService runtime, ReferralDesk desk, PartnerMail mail, OutOfSight outOfSight) {
        this.runtime = runtime;
        this.desk = desk;
        this.mail = mail;
        this.outOfSight = outOfSight;
    }

    @EventListener
    void on(ReferralAccepted accepted) {
        tell("ReferralAccepted", accepted.caseNumber(), accepted.referral());
    }

    @EventListener
    void on(ReferralDeclined declined) {
        tell("ReferralDeclined", declined.caseNumber(), declined.referral());
    }

    @EventListener
    void on(InformationAsked asked) {
        tell("InformationAsked", asked.caseNumber(), asked.referral());
    }

    @EventListener
    void on(AppointmentAnswered answered) {
        tell(answered.agreed() ? "AppointmentConfirmed" : "OtherTimeProposed", answered.caseNumber(), answered.referral());
        mail.tellLeadWorker(answered.caseNumber());
    }

    /** What the partner said stands, whoever waits for it. */
    @EventListener
    void on(ResultReported reported) {
        correlation("ResultReported", reported.caseNumber(), reported.referral()).correlateAll();
        if (reported.result().outOfSight()) {
            outOfSight.look(reported.caseNumber(), reported.referral());
        }
        mail.tellLeadWorker(reported.caseNumber());
    }

    /** The partner is told, however far the referral had come. Whatever of the case has to do with this referral hears of it: its offer, its handover, a decision about it. */
    @EventListener
    void on(ReferralRevoked revoked) {
        mail.takenBack(desk.referral(revoked.referral()));
        correlation("ReferralRevoked", revoked.caseNumber(), revoked.referral()).correlateAll();
    }

    private void tell(String message, CaseNumber number, UUID referral) {
        correlation(message, number, referral).correlateExclusively();
    }

    private MessageCorrelationBuilder correlation(String message, CaseNumber number, UUID referral) {
        return runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number.digits())
                .processInstanceVariableEquals("referralId", referral.toString());
    }
}
