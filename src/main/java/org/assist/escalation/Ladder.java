package org.assist.escalation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.assist.rulebook.Conclusions;
import org.assist.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/** Says for a wait when it goes to whom, as {@code rules/escalation/stalled.csv} has it. */
@Component
public class Ladder {

    private final Rulebook rulebook;

    Ladder(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** For many waits: the rules are asked once for what is alike. */
    public Map<Wait, List<DueStep>> steps(List<Wait> waits) {
        var memory = new HashMap<Standstill, Conclusions>();
        var steps = new LinkedHashMap<Wait, List<DueStep>>();
        waits.forEach(wait -> steps.put(wait, steps(wait, memory)));
        return steps;
    }

    private List<DueStep> steps(Wait wait, Map<Standstill, Conclusions> memory) {
        var conclusions = memory.computeIfAbsent(wait.standstill(), standstill -> rulebook.ask(Escalations.QUESTION.name(), List.of(standstill)));
        var evenAtNight = !conclusions.of(EvenAtNight.class).isEmpty();
        return conclusions.of(LadderStep.class).stream().collect(groupingBy(LadderStep::step)).entrySet().stream()
                .map(rung -> new DueStep(rung.getKey(), rung.getValue().stream().map(step -> at(step, wait)).min(naturalOrder()).orElseThrow(),
                        roles(rung.getValue(), Part.TAKES_OVER), roles(rung.getValue(), Part.MUST_KNOW), evenAtNight, rung.getValue().get(0).sentence(),
                        conclusions.version()))
                .sorted(comparing(DueStep::at).thenComparing(DueStep::step)).toList();
    }

    /** The steps for a wait, the first one first. */
    public List<DueStep> steps(Wait wait) {
        return steps(wait, new HashMap<>());
    }

    /** The activities of the models at which cases stand for a cause, the one to look at first at the beginning. */
    public Map<StallCause, List<String>> places() {
        return rulebook.rows(Escalations.QUESTION.name(), StandingPlace.class).stream().collect(groupingBy(StandingPlace::cause, mapping(StandingPlace::activity, toList())));
    }

    private static Set<Role> roles(List<LadderStep> steps, Part part) {
        return steps.stream().filter(step -> step.part() == part).map(LadderStep::role).collect(toCollection(TreeSet::new));
    }

    /** Never before the wait began. */
    private static Instant at(LadderStep step, Wait wait) {
        var start = step.counts() == Counts.SINCE ? wait.since() : Objects.requireNonNullElse(wait.due(), wait.since());
        var at = switch (step.measure()) {
            case MINUTES -> start.plus(Duration.ofMinutes(step.amount()));
            case HOURS -> start.plus(Duration.ofHours(step.amount()));
            case DAYS -> start.plus(Duration.ofDays(step.amount()));
            case PERCENT -> share(step.amount(), wait);
        };
        return at.isBefore(wait.since()) ? wait.since() : at;
    }

    /** The first half is counted to the half the house has set, which leaves out nights and Sundays. */
    private static Instant share(int percent, Wait wait) {
        var due = Objects.requireNonNullElse(wait.due(), wait.since());
        if (percent <= 50 && wait.halfway() != null) {
            return wait.since().plus(Duration.between(wait.since(), wait.halfway()).multipliedBy(percent).dividedBy(50));
        }
        return wait.since().plus(Duration.between(wait.since(), due).multipliedBy(percent).dividedBy(100));
    }
}
