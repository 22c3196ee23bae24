package org.assist.process.escalation;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assist.escalation.DueStep;
import org.assist.escalation.Ladder;
import org.assist.escalation.LadderSteps;
import org.assist.escalation.ObservedWaits;
import org.assist.escalation.StalledCase;
import org.assist.escalation.StalledCase.Place;
import org.assist.escalation.StalledCases;
import org.assist.escalation.StandingTimes;
import org.assist.escalation.TakenBy;
import org.assist.escalation.Wait;
import org.assist.escalation.Waits;
import org.assist.process.escalation.StepTaker.Due;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks every few minutes at everything open cases wait for, takes the steps of the ladder that no timer took, and keeps
 * the list of stalled cases with their incidents in Cockpit. It runs on Spring's scheduler and not on a timer of a model:
 * when the engine's job executor stands still, this is what has to notice.
 */
@Component
class Sweep {

    /** The type under which Cockpit lists stalled cases. */
    static final String STALLED = "stalled";
    private static final String CONFERENCE = "Task_TalkOverStandstill";
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private static final int LANES = 4;
    private static final Comparator<Due> OLDEST_FIRST = comparing((Due one) -> one.step().at()).thenComparing(one -> one.step().step());

    private record Looked(Wait waiting, List<DueStep> steps) {
    }

    private final Waits waits;
    private final Ladder ladder;
    private final LadderSteps taken;
    private final StepTaker taker;
    private final StalledCases stalled;
    private final ObservedWaits observed;
    private final StandingPlaces places;
    private final StandingTimes times;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int portion;

    Sweep(Waits waits, Ladder ladder, LadderSteps taken, StepTaker taker, StalledCases stalled, ObservedWaits observed, StandingPlaces places, StandingTimes times, RuntimeService runtime, TaskService tasks,
            PlatformTransactionManager transactions, Clock clock, @Value("${assist.stalled.portion}") int portion) {
        this.waits = waits;
        this.ladder = ladder;
        this.taken = taken;
        this.taker = taker;
        this.stalled = stalled;
        this.observed = observed;
        this.places = places;
        this.times = times;
        this.runtime = runtime;
        this.tasks = tasks;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.portion = portion;
    }

    @Scheduled(fixedDelayString = "${assist.stalled.every}", initialDelayString = "${assist.stalled.every}")
    void look() {
        look("");
        times.count();
    }

    /** Looks at one case, as after somebody did something about it. */
    void look(CaseNumber number) {
        look(number.digits());
    }

    private void look(String number) {
        var looked = ladder.steps(number.isEmpty() ? waits.all() : waits.of(new CaseNumber(number))).entrySet().stream()
                .map(one -> new Looked(one.getKey(), one.getValue())).filter(one -> !one.steps().isEmpty()).toList();
        var pauses = stalled.pauses(number);
        takeSteps(looked, pauses, number);
        taker.tellTheRested(number);
        transaction.executeWithoutResult(status -> {
            if (stalled.alone()) {
                keep(looked, pauses, number);
                observed.keep(looked.stream().collect(toMap(Looked::waiting, Looked::steps)), number);
            }
        });
    }

    /** What is overdue, oldest first, a portion in one transaction. Of many steps that come to one person the postbox makes one mail. */
    private void takeSteps(List<Looked> looked, Map<StalledCases.Key, Instant> pauses, String number) {
        var done = taken.taken(number);
        var due = new ArrayList<Due>();
        for (var one : looked) {
            var pause = pauses.get(new StalledCases.Key(one.waiting().number().digits(), one.waiting().cause()));
            one.steps().stream().map(step -> postponed(step, pause)).filter(step -> !step.at().isAfter(clock.instant()))
                    .filter(step -> !taken.isTaken(done, one.waiting(), step.step())).forEach(step -> due.add(new Due(one.waiting(), step)));
        }
        due.sort(OLDEST_FIRST);
        var late = (due.size() <= portion ? take(due) : takeSideBySide(due)).stream().filter(one -> taken.isLate(one.step())).toList();
        if (!late.isEmpty()) {
            log.warn("{} steps of the ladder were taken late by the sweep, the first of them was due on {}", late.size(), late.get(0).step().at().truncatedTo(ChronoUnit.MINUTES));
        }
    }

    /** A flood is taken in several lanes, all steps of one case in the same, so that none of them meets another one. */
    private List<Due> takeSideBySide(List<Due> due) {
        var lanes = due.stream().collect(groupingBy(one -> Math.floorMod(one.waiting().number().hashCode(), LANES))).values();
        var threads = Executors.newFixedThreadPool(LANES);
        try {
            return lanes.stream().map(lane -> threads.submit(() -> portions(lane).flatMap(some -> take(some).stream()).toList())).toList().stream()
                    .flatMap(lane -> done(lane).stream()).sorted(OLDEST_FIRST).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private Stream<List<Due>> portions(List<Due> due) {
        return IntStream.iterate(0, from -> from < due.size(), from -> from + portion).mapToObj(from -> due.subList(from, Math.min(due.size(), from + portion)));
    }

    private static <T> T done(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The sweep was interrupted; what it had not taken yet, the next one takes", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Steps of the ladder could not be taken", e.getCause());
        }
    }

    /** One that cannot be taken does not hold up the others: then each is taken by itself. */
    private List<Due> take(List<Due> due) {
        try {
            return taker.take(due, TakenBy.SWEEP);
        } catch (RuntimeException e) {
            if (due.size() > 1) {
                return due.stream().flatMap(one -> take(List.of(one)).stream()).toList();
            }
            log.error("Step {} for {} could not be taken and is tried again with the next sweep: {}", due.get(0).step().step(), due.get(0).waiting().cause(), e.getClass().getSimpleName());
            return List.of();
        }
    }

    private static DueStep postponed(DueStep step, Instant pause) {
        return pause == null || step.at().isAfter(pause) ? step
                : new DueStep(step.step(), pause, step.takesOver(), step.mustKnow(), step.evenAtNight(), step.sentence(), step.version());
    }

    /** One row for each case and cause, that which waits longest; what waits no longer goes, with its incident. */
    private void keep(List<Looked> looked, Map<StalledCases.Key, Instant> pauses, String number) {
        var done = taken.taken(number);
        var known = stalled.all(number).stream().collect(toMap(one -> new StalledCases.Key(one.number(), one.cause()), one -> one));
        var found = new LinkedHashMap<StalledCases.Key, Looked>();
        looked.stream().filter(one -> !one.steps().get(0).at().isAfter(clock.instant())).sorted(comparing(one -> one.waiting().since()))
                .forEach(one -> found.putIfAbsent(new StalledCases.Key(one.waiting().number().digits(), one.waiting().cause()), one));
        var shown = places.of(found.values().stream().map(Looked::waiting).toList());
        var open = places.open(known.values().stream().map(one -> one.place().incident()).filter(Objects::nonNull).toList());
        var rows = new ArrayList<StalledCase>();
        found.forEach((key, one) -> {
            var before = known.get(key);
            var now = row(one, done, pauses.get(key), shown(one.waiting(), shown.get(one.waiting()), before == null ? Place.NOWHERE : before.place(), open));
            if (!now.equals(before)) {
                rows.add(now);
            }
        });
        stalled.keep(rows);
        var still = found.keySet().stream().map(StalledCases.Key::number).collect(toSet());
        var gone = known.keySet().stream().filter(key -> !found.containsKey(key)).toList();
        gone.forEach(key -> {
            resolve(known.get(key).place());
            stalled.forget(key.number(), key.cause());
        });
        gone.stream().map(StalledCases.Key::number).distinct().filter(one -> !still.contains(one)).forEach(this::movesOn);
    }

    /** What was to be talked over is over; a conference somebody has taken on is hers to end. */
    private void movesOn(String number) {
        tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(CONFERENCE).taskUnassigned().list().forEach(task ->
                runtime.messageEventReceived("CaseMovesOn", task.getExecutionId()));
    }

    private StalledCase row(Looked one, Map<LadderSteps.Key, String> done, Instant pause, Place place) {
        var wait = one.waiting();
        var last = one.steps().stream().filter(step -> taken.isTaken(done, wait, step.step())).reduce((earlier, later) -> later).orElse(null);
        var next = one.steps().stream().map(step -> postponed(step, pause)).filter(step -> !taken.isTaken(done, wait, step.step())).findFirst().orElse(null);
        return new StalledCase(wait.number().digits(), wait.cause(), wait.occurrence(), wait.organisation(), wait.jurisdiction(), wait.stage(), wait.riskLevel(),
                wait.worker(), wait.since(), wait.waitingOn(), wait.task(), place, last == null ? null : last.step(),
                last == null ? "" : taken.owners(done, wait, last.step()), next == null ? null : next.step(), next == null ? null : next.at(),
                pause != null && pause.isAfter(clock.instant()) ? pause : null);
    }

    /** Cockpit shows it where it stands now. */
    private Place shown(Wait wait, Place now, Place before, Set<String> open) {
        if (now.isSame(before) && open.contains(before.incident())) {
            return now.with(before.incident());
        }
        resolve(before);
        return now.execution() == null ? now
                : now.with(runtime.createIncident(STALLED, now.execution(), wait.cause().name(), wait.cause().code()).getId());
    }

    /** It may be gone together with another one. */
    private void resolve(Place place) {
        if (place.incident() != null && runtime.createIncidentQuery().incidentId(place.incident()).count() > 0) {
            runtime.resolveIncident(place.incident());
        }
    }
}
