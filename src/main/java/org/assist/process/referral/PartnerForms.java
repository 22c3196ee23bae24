package org.assist.process.referral;

import static java.util.stream.Collectors.joining;

import java.util.Map;

import org.assist.partner.PartnerDirectory;
import org.assist.process.forms.FormContent;
import org.assist.referral.ReferralDesk;
import org.springframework.stereotype.Component;

/** Names the partners she is asked to consent to, and shows what the partner wants to know. */
@Component
class PartnerForms implements FormContent {

    private final PartnerDirectory partners;
    private final AskedServices asked;
    private final ReferralDesk desk;

    PartnerForms(PartnerDirectory partners, AskedServices asked, ReferralDesk desk) {
        this.partners = partners;
        this.asked = asked;
        this.desk = desk;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        return switch (subject.form()) {
            case "ask-disclosure-consent" -> Map.of("recipientName",
                    asked.chosen(subject.caseNumber(), subject.need(), subject.service()).stream()
                            .map(service -> partners.service(service).orElseThrow().organisationName()).distinct().collect(joining(" · ")));
            case "answer-partners-question" -> Map.of("partnerQuestion", desk.openQuestion(subject.referral()).orElse(""));
            default -> Map.of();
        };
    }
}
