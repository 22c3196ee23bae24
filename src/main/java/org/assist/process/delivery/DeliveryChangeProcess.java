package org.assist.process.delivery;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.assist.partner.Disruption;
import org.assist.partner.OrganisationDisrupted;
import org.assist.partner.OrganisationResumed;
import org.assist.partner.PartnerDirectory;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts {@code delivery-change.bpmn} for every offer and appointment at a partner that cannot work as usual, and ends its waiting. */
@Component
class DeliveryChangeProcess {

    private final CaseParts parts;
    private final ReferralDesk desk;
    private final PartnerDirectory partners;
    private final RuntimeService runtime;

    DeliveryChangeProcess(CaseParts parts, ReferralDesk desk, PartnerDirectory partners, @Lazy RuntimeService runtime) {
        this.parts = parts;
        this.desk = desk;
        this.partners = partners;
        this.runtime = runtime;
    }

    /** A newer word of the partner takes the place of an older one that is not decided yet. */
    @EventListener
    void on(OrganisationDisrupted disrupted) {
        var disruption = disrupted.disruption();
        for (var referral : desk.openReferralsAt(disruption.organisation())) {
            runtime.createProcessInstanceQuery().processDefinitionKey(CasePart.DISRUPTION.model())
                    .variableValueEquals("referralId", referral.id().toString()).list()
                    .forEach(older -> runtime.deleteProcessInstance(older.getId(), "A newer word of the partner"));
            parts.begin(CasePart.DISRUPTION, referral.caseNumber(), Map.of("referralId", referral.id().toString(),
                    "needId", referral.need().toString(), "chosenService", referral.service(), "disruptionKind", disruption.kind().name(),
                    "disruptionEndsAt", Date.from(lastDayOver(referral, disruption))));
        }
    }

    @EventListener
    void on(OrganisationResumed resumed) {
        desk.openReferralsAt(resumed.organisation()).forEach(referral -> runtime.createMessageCorrelation("DeliveryResumed")
                .processInstanceBusinessKey(referral.caseNumber().digits())
                .processInstanceVariableEquals("referralId", referral.id().toString())
                .correlateAll());
    }

    private Instant lastDayOver(Referral referral, Disruption disruption) {
        return disruption.until().plusDays(1).atStartOfDay(partners.organisation(referral.organisation()).jurisdiction().zone()).toInstant();
    }
}
