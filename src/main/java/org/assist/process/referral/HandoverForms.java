package org.assist.process.referral;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.assist.casefile.CaseRegister;
import org.assist.partner.PartnerDirectory;
import org.assist.process.forms.FormContent;
import org.assist.process.forms.TypedText;
import org.assist.referral.Appointment;
import org.assist.referral.HandoverDesk;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.Stage;
import org.springframework.stereotype.Component;

/** Shows which partner a step of the handover is about, and what stands of the first meeting. In a crisis nobody is sent alone, unless she wishes it. */
@Component
class HandoverForms implements FormContent {

    private static final String ARRANGE = "arrange-handover";
    private static final Set<String> FORMS = Set.of(ARRANGE, "hear-partner", "answer-counter-proposal", "record-result", "see-whether-she-is-safe");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);

    private final ReferralDesk desk;
    private final HandoverDesk handovers;
    private final PartnerDirectory partners;
    private final CaseRegister register;

    HandoverForms(ReferralDesk desk, HandoverDesk handovers, PartnerDirectory partners, CaseRegister register) {
        this.desk = desk;
        this.handovers = handovers;
        this.partners = partners;
        this.register = register;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        if (!FORMS.contains(subject.form())) {
            return Map.of();
        }
        var partner = partners.organisation(desk.referral(subject.referral()).organisation());
        var values = new HashMap<String, Object>(Map.of("recipientName", TypedText.inMarkdown(partner.name()),
                "recipientTelephone", TypedText.inMarkdown(Objects.requireNonNullElse(partner.profile().telephone(), ""))));
        handovers.appointment(subject.referral()).ifPresent(it -> values.put("appointmentWords", HOUR.format(it.at())));
        if (subject.form().equals(ARRANGE) && register.stage(subject.caseNumber()) == Stage.CRISIS) {
            values.put("meetingEscort", Appointment.Escort.WE_ACCOMPANY.name());
        }
        return values;
    }
}
