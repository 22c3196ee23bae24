package org.assist.mentoring;

import java.time.LocalDate;
import java.time.Period;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.assist.vocabulary.CaseNumber;

/** A woman on her way to become, or being, a mentor. Her file is her own: nothing here leads to a case she once had. */
@Entity
class Mentor {

    /** Why she is given no new match for a while. */
    enum Pause { HER_WISH, SUPERVISION_OVERDUE }

    @Id
    private String file;
    private String organisation;
    @Enumerated(EnumType.STRING)
    private MentorState state;
    @Enumerated(EnumType.STRING)
    private Pause pause;
    private byte[] profile;
    private int mentees;
    private int maxMentees;
    private LocalDate certificateUntil;
    private LocalDate supervisedOn;
    private LocalDate supervisionDueOn;
    @Version
    private Integer version;

    protected Mentor() {
    }

    Mentor(CaseNumber file, String organisation, int maxMentees) {
        this.file = file.digits();
        this.organisation = organisation;
        this.state = MentorState.INTERESTED;
        this.maxMentees = maxMentees;
    }

    /** She applies with what she said of herself. */
    void apply(byte[] profile, int maxMentees) {
        go(MentorState.APPLIED);
        describe(profile, maxMentees);
    }

    void describe(byte[] profile, int maxMentees) {
        this.profile = profile;
        this.maxMentees = Math.max(maxMentees, mentees);
    }

    void interviewed() {
        go(MentorState.INTERVIEWED);
    }

    void checked() {
        go(MentorState.CHECKED);
    }

    void trained(LocalDate certificateUntil) {
        go(MentorState.TRAINED);
        this.certificateUntil = certificateUntil;
    }

    /** From now on she can be matched; her supervision is counted from today. */
    void ready(LocalDate today, Period supervision) {
        if (state != MentorState.TRAINED) {
            throw refused(MentorState.READY);
        }
        go(MentorState.READY);
        supervised(today, supervision);
    }

    /** What was paused because supervision was overdue goes on. */
    void supervised(LocalDate on, Period supervision) {
        supervisedOn = on;
        supervisionDueOn = on.plus(supervision);
        if (pause == Pause.SUPERVISION_OVERDUE) {
            go(MentorState.READY);
            pause = null;
        }
    }

    /** After an incident she is supervised before anything new begins. */
    void needsSupervision(LocalDate today) {
        if (supervisionDueOn != null && supervisionDueOn.isAfter(today.minusDays(1))) {
            supervisionDueOn = today.minusDays(1);
        }
    }

    void pause(Pause why) {
        if (state == MentorState.READY) {
            go(MentorState.PAUSED);
            pause = why;
        } else if (state == MentorState.PAUSED) {
            pause = why == Pause.HER_WISH ? why : pause;
        } else {
            throw refused(MentorState.PAUSED);
        }
    }

    void resume() {
        if (state != MentorState.PAUSED) {
            throw refused(MentorState.READY);
        }
        go(MentorState.READY);
        pause = null;
    }

    void exit() {
        go(MentorState.EXITED);
        pause = null;
    }

    /** She promises to accompany one more woman. */
    void take() {
        if (state != MentorState.READY || mentees >= maxMentees) {
            throw new IllegalStateException("Mentor %s is %s and accompanies %d of %d".formatted(file, state, mentees, maxMentees));
        }
        mentees++;
    }

    void release() {
        mentees--;
    }

    private void go(MentorState next) {
        if (!state.next().contains(next)) {
            throw refused(next);
        }
        state = next;
    }

    private IllegalStateException refused(MentorState next) {
        return new IllegalStateException("Mentor %s is %s, and cannot become %s".formatted(file, state, next));
    }

    CaseNumber file() {
        return new CaseNumber(file);
    }

    String organisation() {
        return organisation;
    }

    MentorState state() {
        return state;
    }

    byte[] profile() {
        return profile;
    }

    int mentees() {
        return mentees;
    }

    int maxMentees() {
        return maxMentees;
    }

    LocalDate certificateUntil() {
        return certificateUntil;
    }

    LocalDate supervisionDueOn() {
        return supervisionDueOn;
    }

    MentorView view() {
        return new MentorView(file(), organisation, state, mentees, maxMentees, supervisionDueOn, certificateUntil);
    }
}
