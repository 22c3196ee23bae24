package org.assist.process.consent;

import java.util.Date;
import java.util.Map;

import org.assist.consent.ConsentGiven;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts {@code consent-renewal.bpmn} for everything a partner may be told until a day. */
@Component
class ConsentRenewalProcess {

    private final CaseParts parts;

    ConsentRenewalProcess(CaseParts parts) {
        this.parts = parts;
    }

    @EventListener
    void on(ConsentGiven given) {
        parts.begin(CasePart.CONSENT_RENEWAL, given.caseNumber(), Map.of("consentId", given.consent().toString(),
                "needId", given.need().toString(), "renewalDueAt", Date.from(given.askAgainAt()), "consentExpiresAt", Date.from(given.expiresAt())));
    }
}
