package org.assist.process.escalation;


import org.assist.escalation.LapseKind;
import org.assist.process.engine.EveryUserTask;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A conference is where a case stands that nobody in the network can help: Cockpit shows it there from the first moment. */
@Component
class StandstillPlugin extends EveryUserTask {

    private static final String CONFERENCE = "Task_HoldCaseConference";

    private final ObjectProvider<Alarm> alarm;

    StandstillPlugin(ObjectProvider<Alarm> alarm) {
        this.alarm = alarm;
    }

    @Override
    protected void add(TaskDefinition task) {
        if (task.getKey().equals(CONFERENCE)) {
            whenItComesUp(task, conference -> alarm.getObject().standsStill(conference.getExecutionId(), LapseKind.NOBODY_LEFT));
        }
    }
}
