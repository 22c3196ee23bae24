package org.assist.process.forms;

import java.util.ArrayList;
import java.util.UUID;

import org.assist.process.tasks.CaseworkerTasks;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** The form of a task, bound to the case file. Stands around the engine's own handler. */
class CaseFileForm implements TaskFormHandler {

    private final TaskFormHandler engine;
    private final CaseFileForms forms;
    private final String form;

    CaseFileForm(TaskFormHandler engine, CaseFileForms forms, String form) {
        this.engine = engine;
        this.forms = forms;
        this.form = form;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        var data = (TaskFormDataImpl) engine.createTaskForm(task);
        forms.mayKnow(task, caseNumber(task));
        forms.shown(caseNumber(task), task.getTaskDefinitionKey());
        var fields = new ArrayList<>(data.getFormFields());
        fields.addAll(forms.fill(definition(task), about(task)));
        data.setFormFields(fields);
        return data;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        var task = (TaskEntity) scope;
        refuseWhatSomebodyElseHolds(task);
        forms.mayKnow(task, caseNumber(task));
        refuseTheLeadWorkerWhereAColleagueAsks(task);
        var definition = definition(task);
        var by = Context.getCommandContext().getAuthenticatedUserId();
        var answers = forms.check(definition, submitted, about(task));
        forms.completed(caseNumber(task), task.getTaskDefinitionKey());
        forms.keep(definition, caseNumber(task), about(task).matter(), answers, by == null ? "system" : by);
        if (by != null && forCaseworkers(task)) {
            forms.takenBy(caseNumber(task), by);
        }
        CaseFileForms.decide(answers, task.getExecution());
    }

    @Override
    public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        engine.parseConfiguration(element, deployment, process, parse);
    }

    /** A task that was taken on is answered by whoever has it; a supervisor may step in. */
    private static void refuseWhatSomebodyElseHolds(TaskEntity task) {
        var who = Context.getCommandContext().getAuthentication();
        var hers = who == null || task.getAssignee() == null || task.getAssignee().equals(who.getUserId());
        if (!hers && !(who.getGroupIds() != null && who.getGroupIds().contains("supervisor"))) {
            throw new FormFieldValidationException(task.getId(), "A colleague has taken on this task.");
        }
    }

    private void refuseTheLeadWorkerWhereAColleagueAsks(TaskEntity task) {
        var by = Context.getCommandContext().getAuthenticatedUserId();
        if (by != null && CaseworkerTasks.isForColleague(task.getTaskDefinition()) && forms.leads(caseNumber(task), by)) {
            throw new FormFieldValidationException(task.getId(), "This is for a colleague: you lead the case, and she shall be asked by somebody else.");
        }
    }

    private static boolean forCaseworkers(TaskEntity task) {
        return CaseworkerTasks.isOne(task.getTaskDefinition());
    }

    private FormDefinition definition(TaskEntity task) {
        return forms.definition(task.getProcessDefinition().getDeploymentId(), form);
    }

    private static CaseNumber caseNumber(TaskEntity task) {
        return new CaseNumber(task.getExecution().getProcessBusinessKey());
    }

    private FormContent.Subject about(TaskEntity task) {
        return new FormContent.Subject(form, caseNumber(task), need(task), (String) task.getVariable("chosenService"), id(task, "referralId"),
                id(task, "legalDeadlineId"), (String) task.getVariable("legalTrack"));
    }

    private static UUID need(TaskEntity task) {
        return id(task, "needId");
    }

    private static UUID id(TaskEntity task, String variable) {
        var id = (String) task.getVariable(variable);
        return id == null ? null : UUID.fromString(id);
    }
}
