package org.assist.process.escalation;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

import org.assist.casefile.CaseRegister;
import org.assist.escalation.AbsenceChanged;
import org.assist.escalation.Absences;
import org.assist.escalation.LapseKind;
import org.assist.process.tasks.CaseworkerTasks;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the open tasks of a case to whoever works for its lead worker today: to herself, or to her deputy while she is away.
 * Where nobody stands in, a supervisor gets them at once (ST-13). What somebody else has taken on stays with her.
 */
@Component
class StandIns {

    private final Absences absences;
    private final CaseRegister register;
    private final Alarm alarm;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService models;

    StandIns(Absences absences, CaseRegister register, Alarm alarm, TaskService tasks, RuntimeService runtime, RepositoryService models) {
        this.absences = absences;
        this.register = register;
        this.alarm = alarm;
        this.tasks = tasks;
        this.runtime = runtime;
        this.models = models;
    }

    /** Absences that begin or end with the day. */
    @Transactional
    @Scheduled(fixedDelayString = "${assist.absences.poll}", initialDelayString = "${assist.absences.poll}")
    public void look() {
        absences.begunOrEnded().forEach(this::settle);
    }

    @EventListener
    void on(AbsenceChanged changed) {
        settle(changed.account());
    }

    /** What she has in hand herself, and whoever she stands in for. */
    private void settle(String account) {
        var affected = new LinkedHashSet<>(List.of(account));
        affected.addAll(absences.stoodInForBy(account));
        affected.forEach(worker -> absences.whoWorksFor(worker).ifPresentOrElse(present -> give(worker, present), () -> take(worker)));
    }

    /** To whoever works for her now: what she or a stand-in holds, and what supervisors were asked to see to meanwhile. */
    private void give(String worker, String present) {
        var left = runtime.createIncidentQuery().incidentType(Alarm.STALLED).configuration(LapseKind.LEAD_WORKER_AWAY.name()).list().stream()
                .flatMap(incident -> tasks.createTaskQuery().executionId(incident.getExecutionId()).taskUnassigned().list().stream());
        Stream.concat(held(worker), left.filter(task -> isHers(task, worker))).filter(task -> !present.equals(task.getAssignee())).forEach(task -> {
            tasks.setAssignee(task.getId(), present);
            runtime.createIncidentQuery().executionId(task.getExecutionId()).incidentType(Alarm.STALLED)
                    .configuration(LapseKind.LEAD_WORKER_AWAY.name()).list().forEach(incident -> runtime.resolveIncident(incident.getId()));
        });
    }

    private void take(String worker) {
        held(worker).collect(groupingBy(this::caseOf)).forEach((number, held) -> {
            held.forEach(task -> tasks.setAssignee(task.getId(), null));
            alarm.raise(LapseKind.LEAD_WORKER_AWAY, number, held);
        });
    }

    /** Open tasks of the cases a worker leads which she or whoever stood in for her holds. */
    private Stream<Task> held(String worker) {
        var holders = new LinkedHashSet<>(absences.standInsOf(worker));
        holders.add(worker);
        return tasks.createTaskQuery().taskAssigneeIn(holders.toArray(String[]::new)).list().stream().filter(task -> isHers(task, worker));
    }

    private boolean isHers(Task task, String worker) {
        var model = (ProcessDefinitionEntity) ((RepositoryServiceImpl) models).getDeployedProcessDefinition(task.getProcessDefinitionId());
        return CaseworkerTasks.isOne(model.getTaskDefinitions().get(task.getTaskDefinitionKey()))
                && register.leadWorker(caseOf(task)).filter(worker::equals).isPresent();
    }

    private CaseNumber caseOf(Task task) {
        return new CaseNumber(runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey());
    }
}
