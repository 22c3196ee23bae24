package org.assist.process.erasure;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.assist.erasure.ErasureReason;
import org.assist.erasure.Retention;
import org.assist.erasure.Scope;
import org.assist.process.forms.FormContent;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Shows what was proposed and what stands against it, before anybody decides. */
@Component
class ErasureForms implements FormContent {

    private static final Set<String> FORMS = Set.of("propose-erasure", "approve-erasure", "read-obstacles");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final ErasureObstacles obstacles;
    private final Retention retention;
    private final RuntimeService runtime;
    private final Clock clock;

    ErasureForms(ErasureObstacles obstacles, Retention retention, @Lazy RuntimeService runtime, Clock clock) {
        this.obstacles = obstacles;
        this.retention = retention;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        if (!FORMS.contains(subject.form())) {
            return Map.of();
        }
        var number = subject.caseNumber();
        var against = obstacles.of(number);
        var rows = (against.isEmpty() ? List.of("Nothing") : against).stream().map(obstacle -> Map.of("obstacle", obstacle)).toList();
        return Map.of("erasureAgainst", rows, "erasureWhy", why(number), "erasureProposal", proposal(number));
    }

    /** What the rules say; of what may still be kept, until when. */
    private String why(CaseNumber number) {
        return retention.of(number).stream().map(due -> {
            var day = DAY.format(due.at().atZone(ZoneOffset.UTC));
            var keptOn = due.keptOn().stream().map(reason -> " " + reason + ".").collect(joining());
            return (due.at().isAfter(clock.instant()) ? "%s may be kept until %s.".formatted(due.scope().label(), day) : "%s (%s).".formatted(due.why(), day)) + keptOn;
        }).collect(joining("\n\n"));
    }

    private String proposal(CaseNumber number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.digits()).processDefinitionKey(CaseErasureProcess.KEY).list().stream()
                .map(instance -> runtime.getVariables(instance.getId())).filter(known -> known.get(CaseErasureProcess.SCOPE) != null).findFirst()
                .map(known -> "%s. %s. Proposed by %s.".formatted(Scope.valueOf((String) known.get(CaseErasureProcess.SCOPE)).label(),
                        ErasureReason.valueOf((String) known.get(CaseErasureProcess.REASON)).label(), known.get(CaseErasureProcess.PROPOSED_BY))).orElse("");
    }
}
