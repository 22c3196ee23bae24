package org.assist.process.tasks;

import java.util.ArrayList;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Gives every task of every model its worker and its due date. */
@Component
class TasksPlugin extends AbstractProcessEnginePlugin {

    private final CaseworkerTasks caseworkers;
    private final DueDates dueDates;

    TasksPlugin(CaseworkerTasks caseworkers, DueDates dueDates) {
        this.caseworkers = caseworkers;
        this.dueDates = dueDates;
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
                caseworkers.assign(task);
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, dueDates);
            }
        });
    }
}
