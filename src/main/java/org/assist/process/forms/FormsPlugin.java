package org.assist.process.forms;


import org.assist.casefile.CaseRegister;
import org.assist.partner.PartnerDirectory;
import org.assist.process.engine.EveryUserTask;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the case file behind every form of every model as it is parsed. */
@Component
class FormsPlugin extends EveryUserTask {

    private final ObjectProvider<CaseFileForms> forms;
    private final ObjectProvider<CaseRegister> register;
    private final ObjectProvider<PartnerDirectory> partners;

    FormsPlugin(ObjectProvider<CaseFileForms> forms, ObjectProvider<CaseRegister> register, ObjectProvider<PartnerDirectory> partners) {
        this.forms = forms;
        this.register = register;
        this.partners = partners;
    }

    @Override
    protected void add(TaskDefinition task) {
        if (task.getCamundaFormDefinitionKey() != null) {
            task.setTaskFormHandler(new CaseFileForm(task.getTaskFormHandler(), forms.getObject(), task.getCamundaFormDefinitionKey().getExpressionText()));
        }
    }

    @Override
    protected void addToStart(ProcessDefinitionEntity process) {
        var start = process.getStartFormDefinition();
        if (start != null && start.getCamundaFormDefinitionKey() != null) {
            process.setStartFormHandler(new OpeningForm(process.getStartFormHandler(), forms.getObject(), register.getObject(), partners.getObject(),
                    start.getCamundaFormDefinitionKey().getExpressionText()));
        }
    }
}
