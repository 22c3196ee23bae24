package org.assist.process.referral;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.assist.casefile.CaseRegister;
import org.assist.partner.Organisation;
import org.assist.partner.PartnerDirectory;
import org.assist.process.forms.FormContent;
import org.assist.process.forms.TypedText;
import org.assist.referral.AnonymousRequest;
import org.assist.referral.AnswerCodes;
import org.assist.referral.PacketBuilder;
import org.assist.referral.ReferralDesk;
import org.assist.support.SupportPlans;
import org.springframework.stereotype.Component;

/** Names the partners she is asked to consent to and shows what they would be told; and shows what the partner wants to know. */
@Component
class PartnerForms implements FormContent {

    private final PartnerDirectory partners;
    private final AskedServices asked;
    private final ReferralDesk desk;
    private final AnswerCodes codes;
    private final PacketBuilder packets;
    private final SupportPlans plans;
    private final CaseRegister register;

    PartnerForms(PartnerDirectory partners, AskedServices asked, ReferralDesk desk, AnswerCodes codes, PacketBuilder packets, SupportPlans plans,
            CaseRegister register) {
        this.partners = partners;
        this.asked = asked;
        this.desk = desk;
        this.codes = codes;
        this.packets = packets;
        this.plans = plans;
        this.register = register;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        return switch (subject.form()) {
            case "ask-disclosure-consent" -> consent(subject);
            case "telephone-code" -> Map.of("recipientName", TypedText.inMarkdown(recipient(subject).name()),
                    "recipientTelephone", TypedText.inMarkdown(Objects.requireNonNullElse(recipient(subject).profile().telephone(), "")),
                    "answerCode", codes.code(subject.referral()).map(code -> code.substring(0, 4) + " " + code.substring(4)).orElse("–"));
            case "answer-partners-question" -> Map.of("partnerQuestion", desk.openQuestion(subject.referral()).map(TypedText::inMarkdown).orElse(""));
            default -> Map.of();
        };
    }

    /** Whom it is about, and word for word what they would be told: at first, and once they said yes. */
    private Map<String, Object> consent(Subject subject) {
        var number = subject.caseNumber();
        var recipients = asked.chosen(number, subject.need(), subject.service()).stream().map(asked::recipient).distinct().map(partners::organisation).toList();
        var need = plans.need(subject.need());
        return Map.of("recipientName", recipients.stream().map(Organisation::name).map(TypedText::inMarkdown).collect(joining(" · ")),
                "recipientCountry", recipients.stream().filter(it -> packets.crosses(number, it.key())).map(it -> it.jurisdiction().label()).distinct().collect(joining(", ")),
                "requestRows", rows(AnonymousRequest.of(need, register.profile(number)).inWords()),
                "packetRows", rows(packets.atMost(need)));
    }

    private Organisation recipient(Subject subject) {
        return partners.organisation(desk.referral(subject.referral()).organisation());
    }

    private static List<Map<String, Object>> rows(Map<String, ?> words) {
        return words.entrySet().stream().<Map<String, Object>>map(word -> Map.of("what", word.getKey(), "words", word.getValue())).toList();
    }
}
