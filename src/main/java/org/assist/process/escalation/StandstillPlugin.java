package org.assist.process.escalation;

import java.util.ArrayList;

import org.assist.escalation.LapseKind;
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

/** A conference is where a case stands that nobody in the network can help: Cockpit shows it there from the first moment. */
@Component
class StandstillPlugin extends AbstractProcessEnginePlugin {

    private static final String CONFERENCE = "Task_HoldCaseConference";

    private final ObjectProvider<Alarm> alarm;

    StandstillPlugin(ObjectProvider<Alarm> alarm) {
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
                if (task.getKey().equals(CONFERENCE)) {
                    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE,
                            conference -> alarm.getObject().standsStill(conference.getExecutionId(), LapseKind.NOBODY_LEFT));
                }
            }
        });
    }
}
