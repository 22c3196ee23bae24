package org.assist.process.delivery;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.assist.partner.Disruption;
import org.assist.partner.PartnerDirectory;
import org.assist.process.forms.FormContent;
import org.assist.process.forms.TypedText;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.springframework.stereotype.Component;

/** Says which partner cannot work as usual, until when, how far the referral has come, and what spoke against the last answer. */
@Component
class DeliveryForms implements FormContent {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final ReferralDesk desk;
    private final PartnerDirectory partners;
    private final HowItGoesOn howItGoesOn;

    DeliveryForms(ReferralDesk desk, PartnerDirectory partners, HowItGoesOn howItGoesOn) {
        this.desk = desk;
        this.partners = partners;
        this.howItGoesOn = howItGoesOn;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        if (!subject.form().equals(HowItGoesOn.FORM)) {
            return Map.of();
        }
        var referral = desk.referral(subject.referral());
        var words = new HashMap<String, Object>();
        words.put("recipientName", TypedText.inMarkdown(partners.organisation(referral.organisation()).name()));
        words.put("disruptionWords", partners.disruption(referral.organisation()).map(DeliveryForms::words).orElse("It works as usual again"));
        words.put("referralWords", words(referral));
        words.put("remoteObjection", String.join(". ", howItGoesOn.objections(subject.caseNumber(), subject.need(), referral.service())));
        return words;
    }

    private static String words(Disruption disruption) {
        return "%s until %s".formatted(disruption.kind().label(), DAY.format(disruption.until()));
    }

    private static String words(Referral referral) {
        return switch (referral.status()) {
            case SENT, NEEDS_INFO -> "It was asked for %s and has not answered yet.".formatted(help(referral));
            case COMPLETED, PARTIAL, DROPPED_OUT, ENDED_BY_PARTNER -> "It helped with %s, and she is asked what she says of it.".formatted(help(referral));
            case ACCEPTED, FULL_DATA_RELEASED, APPOINTED -> "It said yes to %s, and they have not met yet.".formatted(help(referral));
            default -> "It helps her with %s.".formatted(help(referral));
        };
    }

    private static String help(Referral referral) {
        return referral.request().serviceType().label().toLowerCase(Locale.ENGLISH);
    }
}
