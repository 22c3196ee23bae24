package org.assist.process.child;

import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.vocabulary.AgeGroup;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NoteAdulthood implements JavaDelegate {

    private final CaseRegister register;

    NoteAdulthood(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.write(new Step(execution).caseNumber(), "child-route", Map.of("ageGroup", AgeGroup.ADULT.name()), "system");
    }
}
