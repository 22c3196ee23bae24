package org.assist.process.plan;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.assist.casefile.CaseRegister;
import org.assist.process.forms.FormContent;
import org.assist.support.DomainView;
import org.assist.support.LifeDomains;
import org.assist.support.NeedStatus;
import org.assist.support.NeedView;
import org.assist.support.Rating;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;

/** Shows, when a plan is made or looked at, how her life is going, what is on its way and what could not be met. */
@Component
class PlanForms implements FormContent {

    private static final Set<NeedStatus> NOT_MET = Set.of(NeedStatus.PARTLY_MET, NeedStatus.UNMET, NeedStatus.DECLINED, NeedStatus.NOT_AVAILABLE);
    private static final Map<NeedStatus, String> IN_WORDS = Map.of(NeedStatus.OPEN, "In the plan", NeedStatus.ROUTING, "A partner is looked for",
            NeedStatus.REFERRED, "A partner was asked", NeedStatus.PARTLY_MET, "Met in part", NeedStatus.UNMET, "Did not help",
            NeedStatus.DECLINED, "She did not want it then", NeedStatus.NOT_AVAILABLE, "Nobody could be found");
    private static final Map<String, String> CONDITIONS = Map.of("WOMEN_ONLY", "women only", "ACCESSIBILITY", "accessible", "FEMALE_STAFF", "women as staff",
            "FEMALE_INTERPRETER", "a woman as interpreter", "CHILDCARE", "with childcare", "REMOTE_ONLY", "by telephone or video", "SHORT", "short and often",
            "ESCORT", "accompanied");

    private final SupportPlans plans;
    private final LifeDomains domains;
    private final CaseRegister register;

    PlanForms(SupportPlans plans, LifeDomains domains, CaseRegister register) {
        this.plans = plans;
        this.domains = domains;
        this.register = register;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        return switch (subject.form()) {
            case "agree-support-plan" -> plan(subject.caseNumber());
            case "review-plan" -> Map.of("unmetNeeds", unmet(subject.caseNumber()));
            default -> Map.of();
        };
    }

    private Map<String, Object> plan(CaseNumber number) {
        return Map.of("domainRows", domains.view(number).stream().map(PlanForms::row).toList(),
                "runningNeeds", plans.unfinished(number).stream().map(PlanForms::running).toList(),
                "unmetNeeds", unmet(number));
    }

    /** What she needed and did not get, the newest first, unless she got it later. */
    private List<Map<String, String>> unmet(CaseNumber number) {
        var all = plans.needs(number);
        return all.stream().filter(need -> NOT_MET.contains(need.status())
                        && all.stream().noneMatch(later -> later.serviceType() == need.serviceType() && later.recordedAt().isAfter(need.recordedAt())))
                .map(need -> Map.of("need", need.serviceType().label(), "status", IN_WORDS.get(need.status()),
                        "since", LocalDate.ofInstant(need.closedAt(), register.jurisdiction(number).zone()).toString()))
                .toList();
    }

    private static Map<String, String> running(NeedView need) {
        return Map.of("need", need.serviceType().label(), "status", IN_WORDS.get(need.status()),
                "until", Optional.ofNullable(need.dueOn()).map(LocalDate::toString).orElse(""),
                "conditions", need.conditions().stream().map(code -> CONDITIONS.getOrDefault(code, code)).collect(joining(", ")));
    }

    private static Map<String, String> row(DomainView view) {
        var row = new HashMap<String, String>();
        row.put("domain", view.domain().label());
        row.put("hers", label(view.hers()));
        row.put("workers", label(view.workers()));
        row.put("says", String.join(". ", view.sentences()));
        return row;
    }

    private static String label(Rating rating) {
        return rating == null ? "" : rating.label();
    }
}
