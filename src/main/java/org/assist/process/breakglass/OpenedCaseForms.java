package org.assist.process.breakglass;

import static java.util.stream.Collectors.joining;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.breakglass.BreakGlass;
import org.assist.breakglass.Opening;
import org.assist.casefile.CaseRegister;
import org.assist.process.forms.FormContent;
import org.springframework.stereotype.Component;

/** Shows who opened a case, why, and which forms she had before her in that half hour. */
@Component
class OpenedCaseForms implements FormContent {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final BreakGlass glass;
    private final AuditTrail trail;
    private final CaseRegister register;

    OpenedCaseForms(BreakGlass glass, AuditTrail trail, CaseRegister register) {
        this.glass = glass;
        this.trail = trail;
        this.register = register;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        if (!subject.form().equals("review-opened-case")) {
            return Map.of();
        }
        var zone = register.jurisdiction(subject.caseNumber()).zone();
        return Map.of("openedRows", glass.notReviewed(subject.caseNumber()).stream().map(opening -> row(opening, zone)).toList());
    }

    private Map<String, String> row(Opening opening, ZoneId zone) {
        var forms = trail.about(opening.caseNumber().digits(), opening.at(), opening.until()).stream()
                .filter(entry -> entry.who().account().equals(opening.account()) && List.of(What.FORM_SHOWN, What.FORM_COMPLETED).contains(entry.act().what()))
                .map(entry -> entry.act().element().replaceFirst("^Task_", "").replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")).distinct().collect(joining(", "));
        return Map.of("openedAt", MOMENT.format(opening.at().atZone(zone)), "openedBy", opening.account(), "openedReason", opening.reason().label(),
                "openedWhy", glass.why(opening.id()), "openedForms", forms.isEmpty() ? "none" : forms);
    }
}
