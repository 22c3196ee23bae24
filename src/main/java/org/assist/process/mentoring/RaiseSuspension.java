package org.assist.process.mentoring;

import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.escalation.LapseKind;
import org.assist.mentoring.MentoringProgramme;
import org.assist.mentoring.SafeguardingReason;
import org.assist.process.Step;
import org.assist.process.escalation.Alarm;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * A match was suspended: coordinator and worker know at once, the mentor is supported in her own file, a danger for the woman
 * brings a risk review, a doubt about her age the child route.
 */
@Component
class RaiseSuspension implements JavaDelegate {

    private final MentoringProgramme programme;
    private final CaseRegister register;
    private final CaseParts parts;
    private final Alarm alarm;

    RaiseSuspension(MentoringProgramme programme, CaseRegister register, CaseParts parts, Alarm alarm) {
        this.programme = programme;
        this.register = register;
        this.parts = parts;
        this.alarm = alarm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var match = MatchSteps.match(step);
        var reason = programme.match(match).reason();
        alarm.warn(LapseKind.MENTORING_SUSPENDED, Urgency.NOW, step);
        parts.begin(CasePart.MENTOR_SUPPORT, programme.mentorOf(match), Map.of());
        if (reason.dangerForHer()) {
            parts.newDanger(number);
        }
        if (reason == SafeguardingReason.MENTEE_UNDER_18) {
            parts.beginOnce(CasePart.CHILD_ROUTE, number, Map.of());
        }
        step.set("sheIsWitness", register.answers(number).yes("criminalWitness"));
    }
}
