package org.assist.process.safety;

import java.time.Clock;

import org.assist.casefile.CaseRegister;
import org.assist.escalation.LapseKind;
import org.assist.process.Step;
import org.assist.process.escalation.Alarm;
import org.assist.safety.AbsenceRoute;
import org.assist.safety.Occasion;
import org.assist.safety.SafetyLog;
import org.assist.safety.SafetyPlans;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the rules what her absence is taken for, and how soon she is looked for where. */
@Component
class NoteAbsence implements JavaDelegate {

    private final CaseRegister register;
    private final SafetyPlans plans;
    private final SafetyLog log;
    private final Alarm alarm;
    private final Clock clock;

    NoteAbsence(CaseRegister register, SafetyPlans plans, SafetyLog log, Alarm alarm, Clock clock) {
        this.register = register;
        this.plans = plans;
        this.log = log;
        this.alarm = alarm;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var profile = register.profile(number);
        var route = plans.absence(step.text("absenceKind").equals("STOPPED"), profile.ageGroup());
        step.set("absenceId", log.absence(number, route).toString());
        step.set("absenceRoute", route.name());
        step.setDate("placesAskedAt", plans.due(Occasion.PLACES_ASKED, profile.riskLevel(), profile.jurisdiction(), clock.instant()));
        step.setDate("conferenceAt", plans.due(Occasion.MISSING_CONFERENCE, profile.riskLevel(), profile.jurisdiction(), clock.instant()));
        if (route != AbsenceRoute.STOPPED) {
            alarm.warn(LapseKind.SHE_IS_MISSING, Urgency.NOW, step);
        }
    }
}
