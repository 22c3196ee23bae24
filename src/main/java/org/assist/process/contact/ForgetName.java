package org.assist.process.contact;

import java.util.LinkedHashMap;
import java.util.Set;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the contact without her name and without any way to reach her, whatever was typed. */
@Component
class ForgetName implements JavaDelegate {

    static final String FORM = "take-down-contact";
    private static final Set<String> LEADS_TO_HER = Set.of("alias", "furtherContact", "safeContactNumber", "safeContactTimes");

    private final CaseRegister register;

    ForgetName(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new Step(execution).caseNumber();
        var kept = new LinkedHashMap<>(register.answers(number, FORM).byField());
        kept.keySet().removeAll(LEADS_TO_HER);
        kept.put("safeContactChannel", "NO_CONTACT");
        register.write(number, FORM, kept, "system");
    }
}
