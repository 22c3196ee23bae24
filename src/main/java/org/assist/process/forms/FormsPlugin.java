package org.assist.process.forms;

import java.util.ArrayList;

import org.assist.casefile.CaseRegister;
import org.assist.partner.PartnerDirectory;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the case file behind every form of every model as it is parsed. */
@Component
class FormsPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<CaseFileForms> forms;
    private final ObjectProvider<CaseRegister> register;
    private final ObjectProvider<PartnerDirectory> partners;

    FormsPlugin(ObjectProvider<CaseFileForms> forms, ObjectProvider<CaseRegister> register, ObjectProvider<PartnerDirectory> partners) {
        this.forms = forms;
        this.register = register;
        this.partners = partners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {

            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                if (task.getCamundaFormDefinitionKey() != null) {
                    task.setTaskFormHandler(new CaseFileForm(task.getTaskFormHandler(), forms.getObject(),
                            task.getCamundaFormDefinitionKey().getExpressionText()));
                }
            }

            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                var start = process.getStartFormDefinition();
                if (start != null && start.getCamundaFormDefinitionKey() != null) {
                    process.setStartFormHandler(new OpeningForm(process.getStartFormHandler(), forms.getObject(), register.getObject(),
                            partners.getObject(),
                            start.getCamundaFormDefinitionKey().getExpressionText()));
                }
            }
        });
    }
}
