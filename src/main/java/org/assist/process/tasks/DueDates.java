package org.assist.process.tasks;

import java.time.Clock;
import java.util.Date;
import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.deadline.Deadlines;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When a task is due, as the rules have it, and how far up it stands in the list: 100 danger to life, 75 urgent, 50 normal, 25 low. */
@Component
class DueDates implements TaskListener {

    private static final Map<String, Integer> PRIORITY = Map.of(RiskLevel.IMMEDIATE.name(), 100, RiskLevel.HIGH.name(), 75,
            Urgency.NOW.name(), 100, Urgency.WITHIN_72H.name(), 75, Urgency.PLANNED.name(), 25);
    private static final int NORMAL = 50;

    private final ObjectProvider<Deadlines> deadlines;
    private final ObjectProvider<CaseRegister> register;
    private final Clock clock;

    DueDates(ObjectProvider<Deadlines> deadlines, ObjectProvider<CaseRegister> register, Clock clock) {
        this.deadlines = deadlines;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = new CaseNumber(task.getExecution().getProcessBusinessKey());
        var jurisdiction = register.getObject().jurisdiction(number);
        task.setDueDate(Date.from(deadlines.getObject().taskDue(task.getTaskDefinitionKey(), jurisdiction, clock.instant())));
        var weight = task.hasVariable("urgency") ? task.getVariable("urgency") : task.getVariable("riskLevel");
        task.setPriority(PRIORITY.getOrDefault(String.valueOf(weight), NORMAL));
    }
}
