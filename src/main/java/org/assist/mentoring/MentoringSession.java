package org.assist.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.assist.vocabulary.DeliveryMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A session of a match, in codes and dates; there is no place here for what was said. */
@Entity
class MentoringSession {

    @Id
    private UUID id;
    private UUID match;
    private LocalDate heldOn;
    private int minutes;
    @Enumerated(EnumType.STRING)
    private DeliveryMode mode;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;
    private int goalProgress;
    @Enumerated(EnumType.STRING)
    private Signal mentorSignal;
    @Enumerated(EnumType.STRING)
    private Signal menteeSignal;
    private boolean safeguarding;
    private LocalDate nextOn;
    @Enumerated(EnumType.STRING)
    private DeliveryMode nextMode;
    private boolean deviceSafe;
    private Instant recordedAt;
    @Version
    private Integer version;

    protected MentoringSession() {
    }

    MentoringSession(UUID match, SessionReport report, Instant at) {
        this.id = UUID.randomUUID();
        this.match = match;
        this.heldOn = report.heldOn();
        this.minutes = report.minutes();
        this.mode = report.mode();
        this.topics = report.topics().stream().sorted().toList();
        this.goalProgress = report.goalProgress();
        this.mentorSignal = report.mentor();
        this.menteeSignal = report.mentee();
        this.safeguarding = report.safeguarding();
        this.nextOn = report.nextOn();
        this.nextMode = report.nextMode();
        this.deviceSafe = report.deviceSafe();
        this.recordedAt = at;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    Signal mentorSignal() {
        return mentorSignal;
    }

    Signal menteeSignal() {
        return menteeSignal;
    }

    DeliveryMode nextMode() {
        return nextMode;
    }

    boolean deviceSafe() {
        return deviceSafe;
    }

    int ambers() {
        return (mentorSignal == Signal.AMBER ? 1 : 0) + (menteeSignal == Signal.AMBER ? 1 : 0);
    }
}
