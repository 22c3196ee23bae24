package org.assist.process.escalation;

import java.util.List;

import org.assist.casefile.CaseRegister;
import org.assist.escalation.Absences;
import org.assist.escalation.LapseKind;
import org.assist.process.engine.EveryUserTask;
import org.assist.process.tasks.CaseworkerTasks;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A task that comes up while its lead worker is away and nobody stands in is raised from the first moment (ST-13). */
@Component
class LeadWorkerAwayPlugin extends EveryUserTask {

    private final ObjectProvider<Alarm> alarm;
    private final ObjectProvider<CaseRegister> register;
    private final ObjectProvider<Absences> absences;

    LeadWorkerAwayPlugin(ObjectProvider<Alarm> alarm, ObjectProvider<CaseRegister> register, ObjectProvider<Absences> absences) {
        this.alarm = alarm;
        this.register = register;
        this.absences = absences;
    }

    @Override
    protected void add(TaskDefinition task) {
        if (CaseworkerTasks.isOne(task)) {
            whenItComesUp(task, this::look);
        }
    }

    private void look(DelegateTask task) {
        var number = new CaseNumber(task.getExecution().getProcessBusinessKey());
        var lead = register.getObject().leadWorker(number);
        if (lead.isPresent() && absences.getObject().whoWorksFor(lead.get()).isEmpty()) {
            alarm.getObject().raise(LapseKind.LEAD_WORKER_AWAY, number, List.of((Task) task));
        }
    }
}
