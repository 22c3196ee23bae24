package org.assist.process.demo;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.assist.casefile.CaseRegister;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Works in the demo as its people would: answers the forms of tasks, under their names. */
@Component
public class DemoWork {

    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService models;
    private final IdentityService identity;
    private final CaseRegister register;

    DemoWork(FormService forms, TaskService tasks, RuntimeService runtime, RepositoryService models, IdentityService identity, CaseRegister register) {
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.models = models;
        this.identity = identity;
        this.register = register;
    }

    /** Starts a process by its start form; the number of the file it opens. */
    public CaseNumber begin(String process, String user, String role, String organisation, Map<String, Object> answers) {
        var model = models.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult();
        var instance = as(user, role, organisation, () -> forms.submitStartForm(model.getId(), typed(answers)));
        return new CaseNumber(instance.getBusinessKey());
    }

    /** Answers the open task of that kind in a case. */
    public void answer(CaseNumber number, String user, String role, String task, Map<String, Object> answers) {
        var open = tasks.createTaskQuery().processInstanceBusinessKey(number.digits()).taskDefinitionKey(task).list().stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo's case does not wait at " + task));
        as(user, role, register.leadOrganisation(number), () -> {
            forms.submitTaskForm(open.getId(), typed(answers));
            return null;
        });
    }

    /** The service that is proposed first where a partner is chosen; {@code null} when nobody fits. */
    String proposed(CaseNumber number, String user) {
        var open = tasks.createTaskQuery().processInstanceBusinessKey(number.digits()).taskDefinitionKey("Task_ChoosePartner").list();
        return open.isEmpty() ? null : as(user, "caseworker", register.leadOrganisation(number),
                () -> (String) forms.getTaskFormVariables(open.get(0).getId()).get("recommendedService"));
    }

    boolean waitsAt(CaseNumber number, String task) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.digits()).taskDefinitionKey(task).count() > 0;
    }

    void tell(CaseNumber number, String message) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(number.digits()).correlateAll();
    }

    private <T> T as(String user, String role, String organisation, Supplier<T> work) {
        identity.setAuthentication(user, List.of(role), List.of(organisation));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static Map<String, Object> typed(Map<String, Object> answers) {
        var typed = new HashMap<String, Object>();
        answers.forEach((field, answer) -> typed.put(field, answer instanceof Collection<?> list
                ? SpinValues.jsonValue(list.stream().map("\"%s\""::formatted).collect(joining(",", "[", "]"))).create()
                : Variables.untypedValue(answer)));
        return typed;
    }
}
