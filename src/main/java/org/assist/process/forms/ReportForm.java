package org.assist.process.forms;

import java.util.ArrayList;

import org.assist.casefile.CaseRegister;
import org.assist.vocabulary.Jurisdiction;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.StartFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** "Report a presumed victim": takes the contact down under a new number, which becomes the business key. */
class ReportForm implements StartFormHandler {

    private final StartFormHandler engine;
    private final CaseFileForms forms;
    private final CaseRegister register;
    private final String form;

    ReportForm(StartFormHandler engine, CaseFileForms forms, CaseRegister register, String form) {
        this.engine = engine;
        this.forms = forms;
        this.register = register;
        this.form = form;
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity process) {
        var data = (StartFormDataImpl) engine.createStartFormData(process);
        var fields = new ArrayList<>(data.getFormFields());
        fields.addAll(forms.fill(forms.definition(process.getDeploymentId(), form), FormContent.Subject.start(form)));
        data.setFormFields(fields);
        return data;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        var instance = (ExecutionEntity) scope;
        if (instance.getBusinessKey() != null) {
            throw new FormFieldValidationException(form, "Please leave the business key empty: the case number is given by the house.");
        }
        var definition = forms.definition(instance.getProcessDefinition().getDeploymentId(), form);
        var answers = forms.check(definition, submitted, FormContent.Subject.start(form));
        var authentication = Context.getCommandContext().getAuthentication();
        if (instance.getTenantId() == null || authentication == null) {
            throw new FormFieldValidationException(form, "Only a caseworker of an organisation can report a presumed victim.");
        }
        var number = register.takeDown(instance.getTenantId(), Jurisdiction.valueOf((String) answers.get("jurisdiction")), null);
        instance.setProcessBusinessKey(number.digits());
        forms.keep(definition, number, null, answers, authentication.getUserId());
    }

    @Override
    public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        engine.parseConfiguration(element, deployment, process, parse);
    }
}
