package org.assist.process.deadlines;

import java.util.ArrayList;
import java.util.Map;

import org.assist.escalation.LapseKind;
import org.assist.process.escalation.Alarm;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where hours count or a date was missed, a supervisor has the task as well, is told, and sees it on the board of stalled cases. */
@Component
class HoursPlugin extends AbstractProcessEnginePlugin {

    private static final Map<String, LapseKind> WATCHED =
            Map.of("Task_ActWithinHours", LapseKind.LEGAL_HOURS_COUNT, "Task_DecideLateApplication", LapseKind.LEGAL_DATE_MISSED);

    private final ObjectProvider<Alarm> alarm;

    HoursPlugin(ObjectProvider<Alarm> alarm) {
        this.alarm = alarm;
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
                if (WATCHED.containsKey(task.getKey())) {
                    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, HoursPlugin.this::raise);
                }
            }
        });
    }

    private void raise(DelegateTask task) {
        alarm.getObject().raise(WATCHED.get(task.getTaskDefinitionKey()), Urgency.NOW, task);
    }
}
