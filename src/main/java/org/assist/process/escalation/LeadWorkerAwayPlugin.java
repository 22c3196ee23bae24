package org.assist.process.escalation;

import java.util.ArrayList;
import java.util.List;

import org.assist.casefile.CaseRegister;
import org.assist.escalation.Absences;
import org.assist.escalation.LapseKind;
import org.assist.process.tasks.CaseworkerTasks;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A task that comes up while its lead worker is away and nobody stands in is raised from the first moment (ST-13). */
@Component
class LeadWorkerAwayPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Alarm> alarm;
    private final ObjectProvider<CaseRegister> register;
    private final ObjectProvider<Absences> absences;

    LeadWorkerAwayPlugin(ObjectProvider<Alarm> alarm, ObjectProvider<CaseRegister> register, ObjectProvider<Absences> absences) {
        this.alarm = alarm;
        this.register = register;
        this.absences = absences;
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
                if (CaseworkerTasks.isOne(task)) {
                    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, LeadWorkerAwayPlugin.this::look);
                }
            }
        });
    }

    private void look(DelegateTask task) {
        var number = new CaseNumber(task.getExecution().getProcessBusinessKey());
        var lead = register.getObject().leadWorker(number);
        if (lead.isPresent() && absences.getObject().whoWorksFor(lead.get()).isEmpty()) {
            alarm.getObject().raise(LapseKind.LEAD_WORKER_AWAY, number, List.of((Task) task));
        }
    }
}
