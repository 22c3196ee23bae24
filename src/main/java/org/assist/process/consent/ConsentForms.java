package org.assist.process.consent;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.consent.ConsentView;
import org.assist.consent.DataCategory;
import org.assist.partner.PartnerDirectory;
import org.assist.process.forms.FormContent;
import org.assist.process.forms.TypedText;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;

/** Shows what she allows now, what partners were told already, and which needs nobody works on any more. */
@Component
class ConsentForms implements FormContent {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final ConsentRegister consents;
    private final ReferralDesk desk;
    private final PartnerDirectory partners;
    private final FreedNeeds freed;
    private final CaseRegister register;

    ConsentForms(ConsentRegister consents, ReferralDesk desk, PartnerDirectory partners, FreedNeeds freed, CaseRegister register) {
        this.consents = consents;
        this.desk = desk;
        this.partners = partners;
        this.freed = freed;
        this.register = register;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        return switch (subject.form()) {
            case "record-withdrawal" -> Map.of("consentRows", allowed(subject.caseNumber()), "consentRecipients", recipients(subject.caseNumber()));
            case "plan-needs-anew" -> Map.of("disclosedRows", told(subject.caseNumber()), "freedRows", freed(subject.caseNumber()));
            case "decide-how-to-continue" -> Map.of("disclosedRows", told(subject.caseNumber()));
            case "renew-consent" -> consent(subject.caseNumber(), subject.need());
            default -> Map.of();
        };
    }

    private List<Map<String, Object>> allowed(CaseNumber number) {
        return consents.inForce(number).stream().<Map<String, Object>>map(consent -> Map.of(
                "what", consent.recipient() == null ? consent.scope().label() : words(consent),
                "partner", consent.recipient() == null ? "" : name(consent.recipient()),
                "until", consent.expiresAt() == null ? "She takes it back" : day(number, consent.expiresAt()))).toList();
    }

    /** Whoever may be told something, or holds a request of ours. */
    private List<Map<String, String>> recipients(CaseNumber number) {
        return Stream.concat(consents.inForce(number).stream().map(ConsentView::recipient).filter(recipient -> recipient != null),
                        desk.openReferralsOf(number).stream().map(Referral::organisation))
                .distinct().sorted().map(key -> Map.of("value", key, "label", name(key))).toList();
    }

    private List<Map<String, Object>> told(CaseNumber number) {
        return desk.told(number).stream().<Map<String, Object>>map(told -> Map.of(
                "partner", name(told.organisation()),
                "asked", day(number, told.askedAt()),
                "told", told.categories().isEmpty() ? "Only that somebody needs this help" : String.join(", ", told.categories()),
                "on", told.releasedAt() == null ? "" : day(number, told.releasedAt()),
                "state", told.status().open() ? "Under way" : told.status() == Referral.Status.REVOKED ? "Taken back; told to stop" : "Over")).toList();
    }

    private List<Map<String, Object>> freed(CaseNumber number) {
        return freed.of(number).stream().<Map<String, Object>>map(need -> Map.of("need", need.serviceType().label(), "urgency", need.urgency().label())).toList();
    }

    /** What is about to end for this need, with the partner that works on it. */
    private Map<String, Object> consent(CaseNumber number, UUID need) {
        return desk.openReferralsOf(number).stream().filter(referral -> referral.need().equals(need))
                .flatMap(referral -> consents.latest(number, referral.organisation(), need).stream()).findFirst()
                .<Map<String, Object>>map(consent -> Map.of("recipientName", TypedText.inMarkdown(name(consent.recipient())),
                        "consentEnds", day(number, consent.expiresAt()), "consentCategories", words(consent)))
                .orElse(Map.of());
    }

    private static String words(ConsentView consent) {
        return consent.categories().isEmpty() ? "Only that somebody needs this help"
                : String.join(", ", consent.categories().stream().sorted().map(DataCategory::label).toList());
    }

    private String name(String organisation) {
        return partners.organisation(organisation).name();
    }

    private String day(CaseNumber number, Instant at) {
        ZoneId zone = register.jurisdiction(number).zone();
        return DAY.format(at.atZone(zone));
    }
}
