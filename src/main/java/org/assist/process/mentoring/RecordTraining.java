package org.assist.process.mentoring;

import java.util.Set;

import org.assist.casefile.CaseRegister;
import org.assist.mentoring.MentoringProgramme;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** She is trained when all modules are ticked; until then training goes on, whatever was chosen. */
@Component
class RecordTraining implements JavaDelegate {

    static final Set<String> MODULES = Set.of("BOUNDARIES", "TRAUMA", "LISTENING", "CRISIS", "CONFIDENTIALITY", "SAFEGUARDING", "RIGHTS", "DIGITAL", "ENDING");

    private final MentoringProgramme programme;
    private final CaseRegister register;

    RecordTraining(MentoringProgramme programme, CaseRegister register) {
        this.programme = programme;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var outcome = step.text("trainingOutcome");
        if (outcome.equals("STOPS")) {
            step.set("trainingState", "STOPPED");
        } else if (outcome.equals("COMPLETED") && register.answers(step.caseNumber(), "train-mentor").codes("trainingModules").containsAll(MODULES)) {
            programme.trained(step.caseNumber());
            step.set("trainingState", "TRAINED");
        } else {
            step.set("trainingState", "CONTINUES");
        }
    }
}
