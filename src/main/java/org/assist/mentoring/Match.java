package org.assist.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.assist.vocabulary.CaseNumber;

/** Two women, one of whom accompanies the other. Which mentor it is stands here sealed: that link could cost a life. */
@Entity
@Table(name = "mentor_match")
class Match {

    @Id
    private UUID id;
    private String caseNumber;
    private byte[] mentor;
    private String profile;
    @Enumerated(EnumType.STRING)
    private MatchState state;
    private Instant stateSince;
    @Enumerated(EnumType.STRING)
    private MatchState suspendedFrom;
    @Enumerated(EnumType.STRING)
    private SafeguardingReason suspensionReason;
    private LocalDate agreedOn;
    private LocalDate endsOn;
    private int extensions;
    private int notices;
    private Instant workerCountsFrom;
    private Instant coordinatorCountsFrom;
    @Enumerated(EnumType.STRING)
    private MatchEnd endReason;
    @Version
    private Integer version;

    protected Match() {
    }

    Match(UUID id, CaseNumber caseNumber, byte[] mentor, String profile, Instant at) {
        this.id = id;
        this.caseNumber = caseNumber.digits();
        this.mentor = mentor;
        this.profile = profile;
        this.state = MatchState.PROPOSED;
        this.stateSince = at;
    }

    void chosen(Instant at) {
        go(MatchState.CHOSEN, at);
    }

    void accepted(Instant at) {
        if (state != MatchState.CHOSEN) {
            throw refused(MatchState.ACCEPTED);
        }
        go(MatchState.ACCEPTED, at);
    }

    void tried(Instant at) {
        go(MatchState.TRIAL, at);
    }

    void agreed(LocalDate today, LocalDate endsOn, Instant at) {
        if (state != MatchState.TRIAL) {
            throw refused(MatchState.AGREED);
        }
        go(MatchState.AGREED, at);
        this.agreedOn = today;
        this.endsOn = endsOn;
    }

    void suspend(SafeguardingReason reason, Instant at) {
        var before = state;
        go(MatchState.SUSPENDED, at);
        suspendedFrom = before;
        suspensionReason = reason;
    }

    /** It goes on: where both had agreed, as agreed; else with another first meeting that somebody attends. */
    void resume(Instant at) {
        if (state != MatchState.SUSPENDED) {
            throw refused(MatchState.AGREED);
        }
        go(suspendedFrom == MatchState.AGREED ? MatchState.AGREED : MatchState.ACCEPTED, at);
    }

    /** @throws IllegalStateException when it is not agreed, or was extended as often as the programme allows */
    void extend(LocalDate endsOn, int most) {
        if (state != MatchState.AGREED || extensions >= most) {
            throw new IllegalStateException("Match %s is %s and was extended %d times: it cannot be extended".formatted(id, state, extensions));
        }
        this.endsOn = endsOn;
        extensions++;
        notices = 0;
    }

    /** Both were told that the end comes near. */
    void noticed() {
        notices++;
    }

    /**
     * From when on silence is counted: the last session; where that silence was told already, the moment it was told.
     *
     * @param last when they last met, or agreed
     */
    void countSilence(Instant last, UnaryOperator<Instant> workerAsks, UnaryOperator<Instant> coordinatorKnows, Instant now) {
        workerCountsFrom = counted(workerCountsFrom, last, workerAsks, now);
        coordinatorCountsFrom = counted(coordinatorCountsFrom, last, coordinatorKnows, now);
    }

    private static Instant counted(Instant before, Instant last, UnaryOperator<Instant> span, Instant now) {
        if (before == null || last.isAfter(before)) {
            return last;
        }
        return span.apply(before).isAfter(now) ? before : now;
    }

    void end(MatchEnd reason, Instant at) {
        go(MatchState.ENDED, at);
        endReason = reason;
    }

    private void go(MatchState next, Instant at) {
        if (!state.next().contains(next)) {
            throw refused(next);
        }
        state = next;
        stateSince = at;
    }

    private IllegalStateException refused(MatchState next) {
        return new IllegalStateException("Match %s is %s, and cannot become %s".formatted(id, state, next));
    }

    UUID id() {
        return id;
    }

    CaseNumber caseNumber() {
        return new CaseNumber(caseNumber);
    }

    byte[] mentor() {
        return mentor;
    }

    MatchState state() {
        return state;
    }

    Instant stateSince() {
        return stateSince;
    }

    LocalDate agreedOn() {
        return agreedOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    int extensions() {
        return extensions;
    }

    int notices() {
        return notices;
    }

    Instant workerCountsFrom() {
        return workerCountsFrom;
    }

    Instant coordinatorCountsFrom() {
        return coordinatorCountsFrom;
    }

    MatchView view() {
        return new MatchView(id, caseNumber(), state, stateSince, profile, endsOn, suspensionReason, endReason);
    }
}
