package org.assist.process.deadlines;

import java.util.Map;

import org.assist.escalation.LapseKind;
import org.assist.process.engine.EveryUserTask;
import org.assist.process.escalation.Alarm;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where hours count or a date was missed, a supervisor has the task as well, is told, and sees it on the board of stalled cases. */
@Component
class HoursPlugin extends EveryUserTask {

    private static final Map<String, LapseKind> WATCHED =
            Map.of("Task_ActWithinHours", LapseKind.LEGAL_HOURS_COUNT, "Task_DecideLateApplication", LapseKind.LEGAL_DATE_MISSED);

    private final ObjectProvider<Alarm> alarm;

    HoursPlugin(ObjectProvider<Alarm> alarm) {
        this.alarm = alarm;
    }

    @Override
    protected void add(TaskDefinition task) {
        if (WATCHED.containsKey(task.getKey())) {
            whenItComesUp(task, this::raise);
        }
    }

    private void raise(DelegateTask task) {
        alarm.getObject().raise(WATCHED.get(task.getTaskDefinitionKey()), Urgency.NOW, task);
    }
}
