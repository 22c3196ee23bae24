package org.assist.process.referral;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.assist.partner.PartnerDirectory;
import org.assist.process.forms.FormContent;
import org.assist.process.forms.TypedText;
import org.assist.referral.Feedback;
import org.assist.referral.NextStep;
import org.assist.referral.Referral;
import org.assist.referral.ReferralChain;
import org.assist.referral.ReferralDesk;
import org.assist.referral.Result;
import org.springframework.stereotype.Component;

/** Shows who helped with a need one after the other, whose turn it is, and what the partner thinks should come next. */
@Component
class ChainForms implements FormContent {

    private static final String FEEDBACK = "ask-her-feedback";
    private static final Set<String> FORMS = Set.of("choose-partner", "hold-case-conference", "ask-disclosure-consent", FEEDBACK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);

    private final ReferralChain chain;
    private final ReferralDesk desk;
    private final PartnerDirectory partners;

    ChainForms(ReferralChain chain, ReferralDesk desk, PartnerDirectory partners) {
        this.chain = chain;
        this.desk = desk;
        this.partners = partners;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        if (!FORMS.contains(subject.form())) {
            return Map.of();
        }
        var before = chain.before(subject.need());
        var values = new HashMap<String, Object>(Map.of("chainLength", before.size(),
                "chainRows", IntStream.range(0, before.size()).mapToObj(at -> row(at + 1, before.get(at))).toList()));
        if (subject.form().equals(FEEDBACK)) {
            var referral = desk.referral(subject.referral());
            values.put("recipientName", TypedText.inMarkdown(name(referral)));
            values.put("partnersAdvice", said(referral));
        }
        return values;
    }

    private Map<String, Object> row(int place, Referral referral) {
        return Map.of("place", place, "partner", name(referral), "until", DAY.format(referral.statusSince()),
                "thinks", said(referral), "says", says(referral.feedback()));
    }

    private String name(Referral referral) {
        return partners.organisation(referral.organisation()).name();
    }

    /** What came of it, and what should come next. */
    private static String said(Referral referral) {
        return referral.result() == null ? thinks(referral.nextStep()) : came(referral.result()) + ". " + thinks(referral.nextStep());
    }

    private static String came(Result result) {
        return result == Result.ENDED_BY_PARTNER ? "The partner ended it" : result.label();
    }

    /** In the words of her worker; the partner's own page says them from the other side. */
    private static String thinks(NextStep step) {
        return step == null ? "Not said" : switch (step) {
            case NOTHING -> "Nothing more from the partner";
            case STAYS_IN_TOUCH -> "The partner stays in touch with her, as she wishes";
            case NEW_APPOINTMENT -> "Another appointment there";
            case OTHER_HELP -> "Another kind of help would be good";
            case ANOTHER_PARTNER -> "Somebody else should help with this";
            case TALK_TO_US -> "It wants to talk with us";
        };
    }

    private static String says(Feedback feedback) {
        return switch (feedback) {
            case HELPED -> "It helped";
            case PARTLY -> "It helped in part";
            case NOT_HELPED -> "It did not help";
        };
    }
}
