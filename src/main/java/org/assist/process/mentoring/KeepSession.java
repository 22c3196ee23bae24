package org.assist.process.mentoring;

import java.util.Map;
import java.util.Set;

import org.assist.casefile.Answers;
import org.assist.casefile.CaseRegister;
import org.assist.mentoring.MentoringProgramme;
import org.assist.mentoring.SafeguardingReason;
import org.assist.mentoring.SessionReport;
import org.assist.mentoring.Signal;
import org.assist.process.Step;
import org.assist.vocabulary.DeliveryMode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Keeps a session in codes, and says how it goes on: as before, with a look today, or not at all. What was typed is then taken
 * out of the case file, so that the next session begins with an empty form.
 */
@Component
class KeepSession implements JavaDelegate {

    private static final String FORM = "record-session";

    private final MentoringProgramme programme;
    private final CaseRegister register;

    KeepSession(MentoringProgramme programme, CaseRegister register) {
        this.programme = programme;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        switch (step.text("sessionAnswer")) {
            case "SUSPEND" -> suspend(step, SafeguardingReason.valueOf(step.text("safeguarding")));
            case "ENDS" -> SessionSteps.stop(step, "ENDED");
            default -> keep(step);
        }
        register.write(step.caseNumber(), FORM, Map.of(), "system");
    }

    private void keep(Step step) {
        var match = MatchSteps.match(step);
        programme.record(match, report(register.answers(step.caseNumber(), FORM)));
        var conflict = programme.conflictIn(match);
        if (conflict.isPresent()) {
            suspend(step, conflict.get());
        } else {
            step.set("sessionResult", programme.signals(match).isEmpty() ? "GOES_ON" : "LOOK_TODAY");
        }
    }

    private void suspend(Step step, SafeguardingReason reason) {
        programme.suspend(MatchSteps.match(step), reason);
        SessionSteps.stop(step, "SUSPENDED");
    }

    private static SessionReport report(Answers answers) {
        var next = answers.day("nextSessionOn").filter(date -> answers.text("nextSessionMode").isPresent());
        return new SessionReport(answers.day("sessionOn").orElseThrow(), number(answers, "sessionMinutes"),
                answers.code("sessionMode", DeliveryMode.class).orElseThrow(), Set.copyOf(answers.codes("sessionTopics")), number(answers, "goalProgress"),
                answers.code("mentorSignal", Signal.class).orElseThrow(), answers.code("menteeSignal", Signal.class).orElseThrow(), false,
                next.orElse(null),
                next.flatMap(date -> answers.code("nextSessionMode", DeliveryMode.class)).orElse(null), answers.yes("nextDeviceSafe"));
    }

    private static int number(Answers answers, String field) {
        return answers.text(field).map(Double::valueOf).orElseThrow().intValue();
    }
}
