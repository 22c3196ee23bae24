package org.assist.process.identification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.assist.casefile.CaseRegister;
import org.assist.deadline.LegalDeadlines;
import org.assist.identification.FormalIdentification;
import org.assist.identification.TrackDecision;
import org.assist.process.Step;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;

/** Which decisions nobody has explained to her yet, and when to look for one. */
@Component
class NextLook {

    private final LegalDeadlines legal;
    private final FormalIdentification formal;
    private final CaseRegister register;
    private final Clock clock;

    NextLook(LegalDeadlines legal, FormalIdentification formal, CaseRegister register, Clock clock) {
        this.legal = legal;
        this.formal = formal;
        this.register = register;
        this.clock = clock;
    }

    /** The first decision that is not in the history yet. */
    Optional<TrackDecision> unread(CaseNumber number) {
        return decisions(number).stream().skip(formal.history(number).size()).findFirst();
    }

    private List<TrackDecision> decisions(CaseNumber number) {
        var jurisdiction = register.jurisdiction(number);
        return legal.noted(number).stream().flatMap(code -> formal.decision(jurisdiction, code).stream()).toList();
    }

    /** At once where a decision is there, else when the country's table says. */
    void set(Step step) {
        var days = formal.track(register.jurisdiction(step.caseNumber())).lookAgainDays();
        step.setDate(FormalIdentificationProcess.LOOK_AT,
                unread(step.caseNumber()).isPresent() ? clock.instant() : clock.instant().plus(Duration.ofDays(days)));
    }
}
