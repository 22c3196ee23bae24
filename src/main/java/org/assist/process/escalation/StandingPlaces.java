package org.assist.process.escalation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.assist.escalation.Ladder;
import org.assist.escalation.StallCause;
import org.assist.escalation.StalledCase.Place;
import org.assist.escalation.Wait;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** Finds where in the models a case stands, so that Cockpit can show it on the diagram. */
@Component
class StandingPlaces {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService models;
    private final Ladder ladder;

    StandingPlaces(RuntimeService runtime, TaskService tasks, RepositoryService models, Ladder ladder) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.models = models;
        this.ladder = ladder;
    }

    Place of(Wait wait) {
        return execution(wait).map(this::place).orElse(Place.NOWHERE);
    }

    private Optional<Execution> execution(Wait wait) {
        if (wait.task() != null) {
            return Optional.ofNullable(tasks.createTaskQuery().taskId(wait.task()).singleResult()).flatMap(task -> byId(task.getExecutionId()));
        }
        if (wait.cause() == StallCause.TECHNICAL_FAULT) {
            return Optional.ofNullable(runtime.createIncidentQuery().incidentId(wait.occurrence()).singleResult()).flatMap(incident -> byId(incident.getExecutionId()));
        }
        return named(wait).or(() -> anywhere(wait));
    }

    private Optional<Execution> named(Wait wait) {
        return ladder.places(wait.cause()).stream().flatMap(activity -> at(wait, activity)).findFirst();
    }

    /** Where several needs stand at the same activity, the one it is about. */
    private Stream<Execution> at(Wait wait, String activity) {
        return runtime.createExecutionQuery().processInstanceBusinessKey(wait.number().digits()).activityId(activity).list().stream()
                .filter(execution -> wait.need() == null || wait.need().equals(runtime.getVariable(execution.getId(), "needId")));
    }

    /** Where she is asked something next, else wherever her way stands. */
    private Optional<Execution> anywhere(Wait wait) {
        var number = wait.number().digits();
        return tasks.createTaskQuery().processInstanceBusinessKey(number).orderByTaskCreateTime().asc().list().stream().findFirst()
                .flatMap(task -> byId(task.getExecutionId()))
                .or(() -> runtime.createExecutionQuery().processInstanceBusinessKey(number).list().stream()
                        .filter(execution -> ((ExecutionEntity) execution).getActivityId() != null).findFirst());
    }

    private Optional<Execution> byId(String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(runtime.createExecutionQuery().executionId(id).singleResult());
    }

    private Place place(Execution execution) {
        var entity = (ExecutionEntity) execution;
        var activity = entity.getActivityId();
        if (activity == null) {
            return Place.NOWHERE;
        }
        var element = models.getBpmnModelInstance(entity.getProcessDefinitionId()).getModelElementById(activity);
        var name = element instanceof FlowElement named ? Objects.requireNonNullElse(named.getName(), activity) : activity;
        return new Place(entity.getProcessDefinitionId(), entity.getProcessInstanceId(), entity.getId(), activity, name, null);
    }

    /** The open tasks at a place. */
    List<Task> tasksAt(Place place) {
        return place.execution() == null ? List.of() : tasks.createTaskQuery().executionId(place.execution()).list();
    }
}
