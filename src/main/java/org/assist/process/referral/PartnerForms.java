package org.assist.process.referral;

import java.util.Map;

import org.assist.partner.PartnerDirectory;
import org.assist.process.forms.FormContent;
import org.assist.referral.ReferralDesk;
import org.springframework.stereotype.Component;

/** Names the partner she is asked to consent to, and shows what the partner wants to know. */
@Component
class PartnerForms implements FormContent {

    private final PartnerDirectory partners;
    private final ReferralDesk desk;

    PartnerForms(PartnerDirectory partners, ReferralDesk desk) {
        this.partners = partners;
        this.desk = desk;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        return switch (subject.form()) {
            case "ask-disclosure-consent" -> Map.of("recipientName", partners.service(subject.service()).orElseThrow().organisationName());
            case "answer-partners-question" -> Map.of("partnerQuestion", desk.openQuestion(subject.referral()).orElse(""));
            default -> Map.of();
        };
    }
}
