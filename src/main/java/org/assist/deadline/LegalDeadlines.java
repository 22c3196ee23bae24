package org.assist.deadline;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.assist.rulebook.Conclusions;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The diary of legal deadlines: something happened in law, and times begin, stand still, go on, move or end, as
 * {@code rules/deadlines} has it ({@code legal-periods.csv}, {@code legal-effects.csv}, {@code legal.drl}). A counted date is
 * no legal advice; the date that a person confirms from a notice wins. A changed rule moves no date that runs: see
 * {@link #whatWouldMove()}.
 *
 * <p>Every change is kept as a step in plain words, and told as {@link LegalDeadlineSet}, {@link LegalDeadlineMoved} or
 * {@link LegalDeadlineEnded} in the same transaction.
 */
@Component
@Transactional
public class LegalDeadlines {

    private static final String SYSTEM = "system";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final Rulebook rulebook;
    private final LegalTimes times;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LegalDeadlines(Rulebook rulebook, LegalTimes times, ApplicationEventPublisher events, Clock clock) {
        this.rulebook = rulebook;
        this.times = times;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes that something happened in law, and does to the case's deadlines what follows from it.
     *
     * @param jurisdiction  whose law and calendar count
     * @param at            when; where only the day is known see {@link #happenedOn}
     * @param circumstances what is the case besides, such as {@link Circumstance#DETAINED}
     * @param by            who says so
     * @return the deadlines that begin, the next one first
     */
    public List<LegalDeadline> happened(CaseNumber number, Jurisdiction jurisdiction, LegalEventCode code, Instant at, String by,
            Circumstance... circumstances) {
        return happened(number, jurisdiction, code, at, true, by, circumstances);
    }

    /** @param certain whether the moment is known for sure; if not, the deadlines that begin say so */
    public List<LegalDeadline> happened(CaseNumber number, Jurisdiction jurisdiction, LegalEventCode code, Instant at, boolean certain, String by,
            Circumstance... circumstances) {
        return note(number, jurisdiction, code, at, certain, Set.of(circumstances), by, at);
    }

    /**
     * The same where only the day is known, local time: it is counted from its first minute. Where even the day is not
     * known, hand over the earliest plausible one, so that nothing is missed.
     *
     * @param certain whether the day is known for sure; if not, the deadlines that begin say so
     */
    public List<LegalDeadline> happenedOn(CaseNumber number, Jurisdiction jurisdiction, LegalEventCode code, LocalDate day, boolean certain, String by,
            Circumstance... circumstances) {
        var at = day.atStartOfDay(jurisdiction.zone()).toInstant();
        return happened(number, jurisdiction, code, at, certain, by, circumstances);
    }

    /** @param from the moment new times are counted from; the event itself but where silence granted what was proposed earlier */
    private List<LegalDeadline> note(CaseNumber number, Jurisdiction jurisdiction, LegalEventCode code, Instant at, boolean certain,
            Set<Circumstance> said, String by, Instant from) {
        times.lock(number);
        times.record(number, jurisdiction, code, at, certain, said, by, clock.instant());
        var calendar = calendar(jurisdiction);
        var before = times.of(number);
        var conclusions = ask(new LegalEvent(code, jurisdiction, Circumstance.complete(said), calendar.day(from)), before);
        follow(conclusions, before, code, at, by).forEach(this::tell);
        var begun = conclusions.of(Begins.class).stream()
                .map(begins -> begin(number, jurisdiction, begins, from, certain, by, conclusions.version())).toList();
        events.publishEvent(new LegalEventNoted(number, jurisdiction, code));
        return begun.stream().map(time -> deadline(time.id)).sorted(Comparator.comparing(LegalDeadline::dueAt)).toList();
    }

    private Conclusions ask(LegalEvent event, List<LegalTime> deadlines) {
        var facts = new ArrayList<Record>();
        facts.add(event);
        deadlines.forEach(time -> facts.add(time.fact(calendar(time.jurisdiction))));
        return rulebook.ask(Deadlines.QUESTION.name(), facts);
    }

    private LegalTime begin(CaseNumber number, Jurisdiction jurisdiction, Begins begins, Instant from, boolean certain, String by, String version) {
        var row = period(begins.period()).orElseThrow();
        var time = LegalTime.begin(number, jurisdiction, row, from, waitsForLater(row.id()), version, calendar(jurisdiction));
        times.add(time, clock.instant());
        times.addStep(time, clock.instant(), by, why(row, time, certain));
        // what came after its start but was noted earlier counts as well
        times.happened(number).stream()
                .filter(earlier -> notBefore(time, earlier.at()) && !(earlier.code() == time.startedBy && earlier.at().equals(time.startedAt)))
                .forEach(earlier -> follow(ask(new LegalEvent(earlier.code(), jurisdiction, Circumstance.complete(earlier.circumstances()),
                        calendar(jurisdiction).day(earlier.at())), List.of(find(time.id))), List.of(find(time.id)), earlier.code(), earlier.at(), by));
        if (find(time.id).state.isLive()) {
            events.publishEvent(new LegalDeadlineSet(time.id, number));
        }
        return time;
    }

    /**
     * Does to deadlines what the rules concluded. Where one event could be meant for several times that bind her, a person
     * has to say which of them is met: better one warning too many than one date missed.
     *
     * @return the deadlines that were changed
     */
    private List<LegalTime> follow(Conclusions conclusions, List<LegalTime> deadlines, LegalEventCode code, Instant at, String by) {
        var byId = deadlines.stream().collect(toMap(time -> time.id.toString(), Function.identity()));
        var moves = conclusions.of(Moves.class).stream().filter(move -> notBefore(byId.get(move.deadline()), at)).toList();
        var candidates = moves.stream().filter(move -> move.effect() == Effect.MEETS).map(move -> byId.get(move.deadline()))
                .filter(time -> time.kind == LegalKind.STATUTORY_ON_CLIENT).toList();
        var unclear = candidates.stream().map(time -> time.startedBy + " " + time.startedAt).distinct().count() > 1 ? candidates : List.<LegalTime>of();
        var changed = new ArrayList<LegalTime>();
        for (var move : moves) {
            var time = byId.get(move.deadline());
            if (unclear.contains(time)) {
                note(time, by, "“%s” on %s may be meant for this one or for another one: say which of them is met".formatted(code.label(), date(time, at)));
                continue;
            }
            apply(time, move, at);
            note(time, by, "%s on %s. %s%s".formatted(code.label(), date(time, at), move.sentence(),
                    time.state.isLive() && time.state != LegalState.SUSPENDED ? ": until " + date(time, time.dueAt) : ""));
            changed.add(time);
        }
        return changed;
    }

    /** Of many an event only the day is known, so days are compared. */
    private boolean notBefore(LegalTime time, Instant at) {
        var calendar = calendar(time.jurisdiction);
        return !calendar.day(at).isBefore(calendar.day(time.startedAt));
    }

    private void tell(LegalTime changed) {
        events.publishEvent(changed.state.isLive() ? new LegalDeadlineMoved(changed.id, changed.caseNumber)
                : new LegalDeadlineEnded(changed.id, changed.caseNumber));
    }

    private void apply(LegalTime time, Moves move, Instant at) {
        var calendar = calendar(time.jurisdiction);
        switch (move.effect()) {
            case MEETS -> time.end(LegalState.MET);
            case ENDS -> time.end(LegalState.MOOT);
            case SUSPENDS -> time.suspend(at);
            case RESUMES -> time.resume(at, calendar);
            case EARLIER_OF, LATER_OF -> time.bind(move.effect(), at, calendar);
        }
    }

    /**
     * The date that a person read on a notice; it wins over the counted one. A missed deadline whose date turns out to lie
     * ahead runs again.
     *
     * @throws IllegalStateException if the deadline has ended
     */
    public void confirm(UUID id, LocalDate day, String by) {
        change(id, by, time -> {
            time.confirm(day, by, calendar(time.jurisdiction));
            return "The date on the notice is %s; it wins over the counted one".formatted(date(time, time.dueAt));
        });
    }

    /**
     * Whoever decides gave more time.
     *
     * @throws IllegalArgumentException if the day is not later than the date it has
     */
    public void extend(UUID id, LocalDate day, String by) {
        change(id, by, time -> {
            time.extend(day, calendar(time.jurisdiction));
            return "Extended to %s".formatted(date(time, time.dueAt));
        });
    }

    /** What was to happen has happened, in time or late. */
    public void met(UUID id, String by) {
        end(id, LegalState.MET, by, "Met");
    }

    /** Somebody decided that it need not be met. */
    public void waive(UUID id, String by) {
        end(id, LegalState.WAIVED, by, "Given up by decision");
    }

    /** There is nothing left to wait for. */
    public void moot(UUID id, String by) {
        end(id, LegalState.MOOT, by, "No longer needed");
    }

    private void end(UUID id, LegalState how, String by, String words) {
        var time = locked(id);
        time.end(how);
        note(time, by, words);
        events.publishEvent(new LegalDeadlineEnded(id, time.caseNumber));
    }

    /**
     * Looks whether the date has come, and lets it have come: a time that is not met is missed, a protection ends, silence
     * becomes an answer, from which new times may begin.
     *
     * @return what somebody has to do now; empty while it runs, stands still, or has no end yet, and once it has ended
     */
    public Optional<AtDue> due(UUID id) {
        var time = locked(id);
        if (time.state == LegalState.MISSED) {
            return Optional.of(time.atDue);
        }
        if (!time.isDue(clock.instant())) {
            return Optional.empty();
        }
        time.lapse();
        note(time, SYSTEM, time.state == LegalState.MISSED ? "The date passed and nothing had happened"
                : time.silence == Silence.NOTHING ? "The date has come: it ends" : "The date passed without an answer. Silence means " + time.silence.label());
        if (time.silenceEvent != null) {
            note(time.caseNumber, time.jurisdiction, time.silenceEvent, time.dueAt, true, lastCircumstances(time.caseNumber), SYSTEM,
                    time.silence == Silence.GRANTED ? time.startedAt : time.dueAt);
        }
        return Optional.of(time.atDue);
    }

    /** What was the case when something last happened goes for what follows from silence. */
    private Set<Circumstance> lastCircumstances(CaseNumber number) {
        var happened = times.happened(number);
        return happened.isEmpty() ? Set.of() : happened.get(happened.size() - 1).circumstances();
    }

    /** The next moment to warn at, after a moment; empty when all warnings are over or the time stands still. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextWarning(UUID id, Instant after) {
        var time = find(id);
        return time.state.isLive() && time.state != LegalState.SUSPENDED
                ? calendar(time.jurisdiction).warnings(time.warnings, time.startedAt, time.dueAt)
                        .filter(at -> at.isAfter(after) && at.isBefore(time.dueAt)).min(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** When to look at it next: at its date, or some days from now while it is late, stands still or has no end. */
    @Transactional(readOnly = true)
    public Instant nextLook(UUID id) {
        var time = find(id);
        var now = clock.instant();
        var waits = time.state == LegalState.SUSPENDED || time.state == LegalState.MISSED || time.openEnd() && !time.dueAt.isAfter(now);
        return waits ? now.plus(Duration.ofDays(time.lookAgainDays)) : time.dueAt;
    }

    /** @throws IllegalArgumentException if there is none of this id */
    @Transactional(readOnly = true)
    public LegalDeadline deadline(UUID id) {
        return find(id).view();
    }

    /** The deadlines of a case whose date lies ahead or that stand still, the next one first. */
    @Transactional(readOnly = true)
    public List<LegalDeadline> running(CaseNumber number) {
        return times.of(number).stream().filter(time -> time.state.isLive()).map(LegalTime::view).toList();
    }

    /** All deadlines a case ever had, by date. */
    @Transactional(readOnly = true)
    public List<LegalDeadline> all(CaseNumber number) {
        return times.of(number).stream().map(LegalTime::view).toList();
    }

    /** Why it has this date: everything that happened to it, the first step first. */
    @Transactional(readOnly = true)
    public List<LegalStep> history(UUID id) {
        return times.steps(id);
    }

    /** Everything that was noted for a case, in the order in which it was noted. */
    @Transactional(readOnly = true)
    public List<LegalEventCode> noted(CaseNumber number) {
        return times.noted(number);
    }

    /** The events that start or touch a legal time of this country, in the order of the law. */
    public List<LegalEventCode> eventsOf(Jurisdiction jurisdiction) {
        var periods = rulebook.rows(Deadlines.QUESTION.name(), LegalPeriod.class).stream()
                .filter(row -> row.jurisdiction() == jurisdiction || row.jurisdiction() == null && jurisdiction != Jurisdiction.UK_SCT).toList();
        var ids = periods.stream().map(LegalPeriod::id).toList();
        var codes = EnumSet.noneOf(LegalEventCode.class);
        periods.forEach(row -> codes.add(row.starts()));
        rulebook.rows(Deadlines.QUESTION.name(), LegalEffect.class).stream().filter(row -> ids.contains(row.period())).forEach(row -> codes.add(row.code()));
        return List.copyOf(codes);
    }

    /**
     * After a change of the rules: the running deadlines that would have another date if they began today. They keep the
     * date they have. One that a person confirmed or extended is never on the list.
     */
    @Transactional(readOnly = true)
    public List<WouldMove> whatWouldMove() {
        return times.allOpen().stream().filter(time -> time.state.isLive() && time.confirmedOn == null && time.extendedTo == null)
                .map(time -> new WouldMove(time.view(), period(time.period).map(row -> time.dueIf(row, calendar(time.jurisdiction))).orElse(null)))
                .filter(move -> !move.deadline().dueAt().equals(move.newDueAt())).toList();
    }

    /**
     * Lets a running deadline be counted by the rule of today.
     *
     * @throws IllegalStateException if its rule is gone, or it does not run
     */
    public void move(UUID id, String by) {
        change(id, by, time -> {
            var row = period(time.period).orElseThrow(() -> new IllegalStateException("The rule %s of the deadline %s is gone".formatted(time.period, id)));
            if (!time.state.isLive()) {
                throw new IllegalStateException("The deadline %s is %s and cannot be moved".formatted(id, time.state));
            }
            time.countBy(row, rulebook.version(Deadlines.QUESTION.name()), calendar(time.jurisdiction));
            return "Moved to the rule of today: until %s".formatted(date(time, time.dueAt));
        });
    }

    private void change(UUID id, String by, Function<LegalTime, String> change) {
        var time = locked(id);
        var live = time.state.isLive();
        note(time, by, change.apply(time));
        events.publishEvent(live ? new LegalDeadlineMoved(id, time.caseNumber) : new LegalDeadlineSet(id, time.caseNumber));
    }

    private void note(LegalTime time, String by, String words) {
        times.save(time);
        times.addStep(time, clock.instant(), by, words);
    }

    private String why(LegalPeriod row, LegalTime time, boolean certain) {
        return "%s on %s%s. Counted %s%s%s: until %s%s (%s, %s; certainty %s)".formatted(row.starts().label(), date(time, time.startedAt),
                certain ? "" : ", the earliest plausible day", row.minimum() ? "at least " : "", row.countedIn().words(row.amount()),
                row.countsStartDay() ? " with the day itself" : "", date(time, time.dueAt),
                time.openEnd() ? " and on until what it waits for has happened" : "", row.id(), row.source(), row.certainty());
    }

    private static String date(LegalTime time, Instant at) {
        return (time.countedIn == LegalUnit.HOURS ? MOMENT : DAY).format(at.atZone(time.jurisdiction.zone()));
    }

    private LegalTime locked(UUID id) {
        times.lock(find(id).caseNumber);
        return find(id);
    }

    private LegalTime find(UUID id) {
        return times.find(id).orElseThrow(() -> new IllegalArgumentException("There is no legal deadline " + id));
    }

    private Optional<LegalPeriod> period(String id) {
        return rulebook.rows(Deadlines.QUESTION.name(), LegalPeriod.class).stream().filter(row -> row.id().equals(id)).findFirst();
    }

    private boolean waitsForLater(String period) {
        return rulebook.rows(Deadlines.QUESTION.name(), LegalEffect.class).stream()
                .anyMatch(row -> row.period().equals(period) && row.effect() == Effect.LATER_OF);
    }

    private LegalClock calendar(Jurisdiction jurisdiction) {
        return rulebook.rows(Deadlines.QUESTION.name(), OfficeHours.class).stream().filter(hours -> hours.jurisdiction() == jurisdiction).findFirst()
                .map(LegalClock::new)
                .orElseThrow(() -> new IllegalStateException("rules/deadlines/office-hours.csv has no row for " + jurisdiction));
    }
}
