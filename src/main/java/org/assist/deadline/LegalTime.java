package org.assist.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;

/**
 * One legal deadline and everything that can happen to it. The date it has follows from four things: the date counted from
 * its start (or the one a person set), the event it may be bound to, the time it stood still, and nothing else.
 */
final class LegalTime {

    final UUID id;
    final CaseNumber caseNumber;
    final Jurisdiction jurisdiction;
    final LegalEventCode startedBy;
    final Instant startedAt;
    final boolean openEnded;
    String period;
    String track;
    String title;
    LegalKind kind;
    LegalUnit countedIn;
    Instant computedDueAt;
    boolean minimum;
    Silence silence;
    LegalEventCode silenceEvent;
    AtDue atDue;
    String warnings;
    int lookAgainDays;
    String certainty;
    String source;
    String rules;
    LocalDate confirmedOn;
    String confirmedBy;
    LocalDate extendedTo;
    Effect boundBy;
    Instant boundAt;
    Instant suspendedAt;
    Duration paused = Duration.ZERO;
    LegalState state = LegalState.RUNNING;
    Instant dueAt;

    /** @param openEnded it has no end before another event */
    LegalTime(UUID id, CaseNumber caseNumber, Jurisdiction jurisdiction, LegalEventCode startedBy, Instant startedAt, boolean openEnded) {
        this.id = id;
        this.caseNumber = caseNumber;
        this.jurisdiction = jurisdiction;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
        this.openEnded = openEnded;
    }

    static LegalTime begin(CaseNumber caseNumber, Jurisdiction jurisdiction, LegalPeriod period, Instant start, boolean openEnded, String rules,
            LegalClock clock) {
        var time = new LegalTime(UUID.randomUUID(), caseNumber, jurisdiction, period.starts(), start, openEnded);
        time.countBy(period, rules, clock);
        return time;
    }

    /** Takes everything over from a row as it is today; a date that a person set stays. */
    void countBy(LegalPeriod row, String version, LegalClock clock) {
        period = row.id();
        track = row.track();
        title = row.title();
        kind = row.kind();
        countedIn = row.countedIn();
        computedDueAt = clock.due(row, startedAt);
        minimum = row.minimum();
        silence = row.silence();
        silenceEvent = row.silenceEvent();
        atDue = row.atDue();
        warnings = row.warnings() == null ? "" : row.warnings();
        lookAgainDays = row.lookAgainDays();
        certainty = row.certainty();
        source = row.source();
        rules = version;
        redate(clock);
    }

    /** The date it would have if this were its row. */
    Instant dueIf(LegalPeriod row, LegalClock clock) {
        return date(clock.due(row, startedAt), row.countedIn(), clock);
    }

    /** A person read the date on a notice: it wins, and the pauses before it are in it. */
    void confirm(LocalDate day, String by, LegalClock clock) {
        requireDatable("confirmed");
        confirmedOn = day;
        confirmedBy = by;
        extendedTo = null;
        paused = Duration.ZERO;
        if (state != LegalState.SUSPENDED) {
            state = LegalState.RUNNING;
        }
        redate(clock);
    }

    void extend(LocalDate day, LegalClock clock) {
        requireDatable("extended");
        if (state == LegalState.SUSPENDED) {
            throw new IllegalStateException("The deadline %s stands still and cannot be extended meanwhile".formatted(id));
        }
        if (!clock.endOf(day).isAfter(dueAt)) {
            throw new IllegalArgumentException("The deadline %s can only be extended to a later day".formatted(id));
        }
        extendedTo = day;
        paused = Duration.ZERO;
        state = LegalState.EXTENDED;
        redate(clock);
    }

    void suspend(Instant at) {
        requireLive("suspended");
        suspendedAt = at;
        state = LegalState.SUSPENDED;
    }

    void resume(Instant at, LegalClock clock) {
        if (state != LegalState.SUSPENDED) {
            throw new IllegalStateException("The deadline %s does not stand still, it is %s".formatted(id, state));
        }
        paused = paused.plus(clock.pause(suspendedAt, at.isBefore(suspendedAt) ? suspendedAt : at, countedIn));
        suspendedAt = null;
        state = extendedTo == null ? LegalState.RUNNING : LegalState.EXTENDED;
        redate(clock);
    }

    /** The event has come with which it ends at the earlier, or later, of two dates. The first such event counts. */
    void bind(Effect effect, Instant at, LegalClock clock) {
        requireLive("bound to an event");
        if (boundAt == null || at.isBefore(boundAt)) {
            boundBy = effect;
            boundAt = at;
            redate(clock);
        }
    }

    void end(LegalState how) {
        requireOpen("ended");
        state = how;
        suspendedAt = null;
    }

    /** Its date has come. */
    void lapse() {
        requireLive("due");
        state = atDue.isMissed() ? LegalState.MISSED : LegalState.EXPIRED;
    }

    /** It goes on past its date until the event has come that ends it. */
    boolean openEnd() {
        return openEnded && boundAt == null && confirmedOn == null && extendedTo == null;
    }

    /** Its date has come: by the clock, and with nothing that keeps it open. */
    boolean isDue(Instant now) {
        return (state == LegalState.RUNNING || state == LegalState.EXTENDED) && !openEnd() && !dueAt.isAfter(now);
    }

    LegalDeadline view() {
        return new LegalDeadline(id, caseNumber, jurisdiction, period, track, title, kind, startedBy, startedAt, countedIn, dueAt, confirmedOn, openEnd(), minimum,
                silence, atDue, certainty, source, state, rules);
    }

    CaseDeadline fact(LegalClock clock) {
        return new CaseDeadline(id.toString(), period, state, startedBy, clock.day(startedAt));
    }

    private void redate(LegalClock clock) {
        dueAt = date(computedDueAt, countedIn, clock);
    }

    private Instant date(Instant computed, LegalUnit unit, LegalClock clock) {
        var set = extendedTo != null ? extendedTo : confirmedOn;
        var due = set == null ? computed : clock.endOf(set);
        if (!paused.isZero()) {
            due = clock.after(due, paused, set == null ? unit : LegalUnit.CALENDAR_DAYS);
        }
        if (boundAt == null) {
            return due;
        }
        var event = clock.end(boundAt, unit);
        return event.isBefore(due) == (boundBy == Effect.EARLIER_OF) ? event : due;
    }

    private void requireLive(String what) {
        if (!state.isLive()) {
            throw new IllegalStateException("The deadline %s is %s and cannot be %s".formatted(id, state, what));
        }
    }

    /** A protection that ran out by its counted date may have a later one in the decision. */
    private void requireDatable(String what) {
        if (state != LegalState.EXPIRED || silence != Silence.NOTHING) {
            requireOpen(what);
        }
    }

    private void requireOpen(String what) {
        if (!state.isOpen()) {
            throw new IllegalStateException("The deadline %s is %s and cannot be %s".formatted(id, state, what));
        }
    }
}
