package org.assist.process.safety;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.assist.casefile.CaseRegister;
import org.assist.process.forms.FormContent;
import org.assist.safety.Absence;
import org.assist.safety.AbsenceRoute;
import org.assist.safety.Incident;
import org.assist.safety.PoliceDecision;
import org.assist.safety.PoliceWish;
import org.assist.safety.SafetyLog;
import org.assist.safety.SafetyPlans;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;

/** Shows what the rules found, what she wished, and until when something must be decided. */
@Component
class SafetyForms implements FormContent {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final SafetyPlans plans;
    private final SafetyLog log;
    private final CaseRegister register;

    SafetyForms(SafetyPlans plans, SafetyLog log, CaseRegister register) {
        this.plans = plans;
        this.log = log;
        this.register = register;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        var number = subject.caseNumber();
        return switch (subject.form()) {
            case "agree-safety-plan", "sign-safety-plan" -> danger(number);
            case "hold-missing-conference" -> conference(number);
            case "review-absence" -> Map.of("absenceReview", absence(number).looks());
            case "decide-breach-notice" -> Map.of("breachDue", date(number, breach(number).noticeBy()));
            case "reconsider-return" -> Map.of("returnStops", String.join(". ", plans.againstReturn(register.answers(number, "assess-destination"))));
            default -> Map.of();
        };
    }

    private Map<String, Object> danger(CaseNumber number) {
        var reasons = plans.latest(number).filter(latest -> latest.raised())
                .map(latest -> "Her caseworker judged it %s; the rules raise it: %s.".formatted(word(latest.judged()), String.join(". ", latest.sentences())))
                .orElse("");
        return Map.of("riskInForce", level(number), "riskReasons", reasons);
    }

    private Map<String, Object> conference(CaseNumber number) {
        var wish = register.answers(number).code("missingPersonWish", PoliceWish.class).orElse(PoliceWish.UNKNOWN);
        var child = absence(number).route() == AbsenceRoute.CHILD;
        var values = new HashMap<String, Object>();
        values.put("riskInForce", level(number));
        values.put("policeWish", wish.label());
        values.put("wishCode", wish.name());
        values.put("policeDecisions", Arrays.stream(PoliceDecision.values()).filter(decision -> !child || decision == PoliceDecision.REPORT)
                .map(decision -> Map.of("value", decision.name(), "label", decision.label())).toList());
        return values;
    }

    private Absence absence(CaseNumber number) {
        return pressing(log.absences(number).stream().filter(absence -> absence.outcome() == null).toList(), Absence::noticedAt);
    }

    private Incident breach(CaseNumber number) {
        return pressing(log.incidents(number).stream().filter(incident -> incident.noticeBy() != null && incident.decision() == null).toList(), Incident::noticeBy);
    }

    /** The one that presses most where there are several. */
    private static <T> T pressing(List<T> all, Function<T, Instant> at) {
        return all.stream().min(comparing(at)).orElseThrow();
    }

    private String level(CaseNumber number) {
        return word(register.profile(number).riskLevel());
    }

    private static String word(Enum<?> level) {
        return level.name().toLowerCase(Locale.ENGLISH);
    }

    private String date(CaseNumber number, Instant at) {
        return DATE.format(at.atZone(register.jurisdiction(number).zone()));
    }
}
