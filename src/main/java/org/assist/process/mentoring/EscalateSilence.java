package org.assist.process.mentoring;

import org.assist.escalation.LapseKind;
import org.assist.process.Step;
import org.assist.process.escalation.Alarm;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** They have still not met: whoever must know is told, and Cockpit shows where it stands still (ST-11). */
@Component
class EscalateSilence implements JavaDelegate {

    private final Alarm alarm;
    private final TaskService tasks;

    EscalateSilence(Alarm alarm, @Lazy TaskService tasks) {
        this.alarm = alarm;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alarm.warn(LapseKind.MENTORING_SILENT, Urgency.PLANNED, new Step(execution));
        tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).taskDefinitionKey("Task_RecordSession").list()
                .forEach(session -> alarm.standsStill(session.getExecutionId(), LapseKind.MENTORING_SILENT));
    }
}
