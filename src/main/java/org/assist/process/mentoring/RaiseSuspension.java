package org.assist.process.mentoring;

import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.mentoring.MentoringProgramme;
import org.assist.mentoring.SafeguardingReason;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.process.Step;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
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
    private final Coordinators coordinators;
    private final Postbox postbox;

    RaiseSuspension(MentoringProgramme programme, CaseRegister register, CaseParts parts, Coordinators coordinators, Postbox postbox) {
        this.programme = programme;
        this.register = register;
        this.parts = parts;
        this.coordinators = coordinators;
        this.postbox = postbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var match = MatchSteps.match(step);
        var reason = programme.match(match).reason();
        coordinators.tell(number);
        register.leadWorker(number).ifPresent(worker -> postbox.post(Letter.ESCALATION, Recipient.account(worker), number));
        parts.begin(CasePart.MENTOR_SUPPORT, programme.mentorOf(match), Map.of());
        if (reason.dangerForHer()) {
            parts.newDanger(number);
        }
        if (reason == SafeguardingReason.MENTEE_UNDER_18 && !parts.running(number, CasePart.CHILD_ROUTE)) {
            parts.begin(CasePart.CHILD_ROUTE, number, Map.of());
        }
        step.set("sheIsWitness", register.answers(number).yes("criminalWitness"));
    }
}
