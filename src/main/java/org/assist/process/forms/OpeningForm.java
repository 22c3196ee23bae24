package org.assist.process.forms;

import java.util.ArrayList;
import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.FileKind;
import org.assist.partner.PartnerDirectory;
import org.assist.vocabulary.CaseNumber;
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

/** The form that starts a process by hand: opens a file under a new number, which becomes the business key. */
class OpeningForm implements StartFormHandler {

    /** What a process opens that is not about a woman's case. */
    private static final Map<String, FileKind> KINDS = Map.of("mentor-recruitment", FileKind.MENTOR, "legal-surgery", FileKind.SURGERY);

    private final StartFormHandler engine;
    private final CaseFileForms forms;
    private final CaseRegister register;
    private final PartnerDirectory partners;
    private final String form;

    OpeningForm(StartFormHandler engine, CaseFileForms forms, CaseRegister register, PartnerDirectory partners, String form) {
        this.engine = engine;
        this.forms = forms;
        this.register = register;
        this.partners = partners;
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
            throw new FormFieldValidationException(form, "Please leave the business key empty: the number is given by the house.");
        }
        var definition = forms.definition(instance.getProcessDefinition().getDeploymentId(), form);
        var answers = forms.check(definition, submitted, FormContent.Subject.start(form));
        var authentication = Context.getCommandContext().getAuthentication();
        if (instance.getTenantId() == null || authentication == null) {
            throw new FormFieldValidationException(form, "Only somebody who works for an organisation can begin this.");
        }
        var number = open(instance, answers);
        instance.setProcessBusinessKey(number.digits());
        forms.completed(number, form);
        forms.keep(definition, number, null, answers, authentication.getUserId());
        CaseFileForms.decide(answers, instance);
    }

    private CaseNumber open(ExecutionEntity instance, Map<String, Object> answers) {
        var organisation = instance.getTenantId();
        var kind = KINDS.getOrDefault(instance.getProcessDefinition().getKey(), FileKind.CASE);
        var jurisdiction = answers.containsKey("jurisdiction") ? Jurisdiction.valueOf((String) answers.get("jurisdiction"))
                : partners.organisation(organisation).jurisdiction();
        return kind == FileKind.CASE ? register.takeDown(organisation, jurisdiction, null) : register.openFile(kind, organisation, jurisdiction);
    }

    @Override
    public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        engine.parseConfiguration(element, deployment, process, parse);
    }
}
