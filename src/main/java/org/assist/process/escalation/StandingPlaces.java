package org.assist.process.escalation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.assist.escalation.Ladder;
import org.assist.escalation.StallCause;
import org.assist.escalation.StalledCase.Place;
import org.assist.escalation.Wait;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds where in the models cases stand, so that Cockpit can show it on the diagram; for many cases at once, as the sweep needs it. */
@Component
class StandingPlaces {

    private static final int CASES_AT_ONCE = 5_000;
    private static final String OF_CASES = """
            select process.business_key_ as number, execution.id_ as id, execution.proc_def_id_ as definition, execution.proc_inst_id_ as instance, execution.act_id_ as activity,
                   execution.is_active_ as active, task.id_ as task,
                   (select need.text_ from public.act_ru_variable need where need.name_ = 'needId' and need.execution_id_ in (execution.id_, execution.parent_id_, execution.proc_inst_id_)
                    order by need.execution_id_ = execution.id_ desc, need.execution_id_ = execution.parent_id_ desc limit 1) as need
            from public.act_ru_execution process join public.act_ru_execution execution on execution.proc_inst_id_ = process.id_
            left join public.act_ru_task task on task.execution_id_ = execution.id_
            where process.business_key_ = any(:numbers) and process.id_ = process.proc_inst_id_ and execution.act_id_ is not null
            order by task.create_time_ nulls last, execution.id_""";

    /** Where the engine stands with a case: at an activity, with the task that is open there or {@code null}. */
    private record Standing(String number, String id, String definition, String instance, String activity, boolean active, String task, String need) {
    }

    private final JdbcClient sql;
    private final TaskService tasks;
    private final RepositoryService models;
    private final Ladder ladder;

    StandingPlaces(JdbcClient sql, TaskService tasks, RepositoryService models, Ladder ladder) {
        this.sql = sql;
        this.tasks = tasks;
        this.models = models;
        this.ladder = ladder;
    }

    Place of(Wait wait) {
        return of(List.of(wait)).get(wait);
    }

    Map<Wait, Place> of(Collection<Wait> waits) {
        var standing = standing(waits.stream().map(wait -> wait.number().digits()).collect(toSet()));
        var failed = failed(waits);
        var named = ladder.places();
        var names = new HashMap<String, String>();
        var places = new HashMap<Wait, Place>();
        for (var wait : waits) {
            var here = standing.getOrDefault(wait.number().digits(), List.of());
            places.put(wait, place(wait, here, failed, named.getOrDefault(wait.cause(), List.of()))
                    .map(one -> new Place(one.definition(), one.instance(), one.id(), one.activity(), names.computeIfAbsent(one.definition() + " " + one.activity(), key -> name(one)), null))
                    .findFirst().orElse(Place.NOWHERE));
        }
        return places;
    }

    /** Which of these incidents Cockpit still shows. */
    Set<String> open(Collection<String> incidents) {
        return new HashSet<>(sql.sql("select id_ from public.act_ru_incident where id_ = any(:ids)").param("ids", incidents.toArray(String[]::new)).query(String.class).list());
    }

    /** The open tasks at a place. */
    List<Task> tasksAt(Place place) {
        return tasksAt(List.of(place)).getOrDefault(place.execution(), List.of());
    }

    /** The open tasks at many places, by the execution that stands there. */
    Map<String, List<Task>> tasksAt(Collection<Place> places) {
        var executions = places.stream().map(Place::execution).filter(Objects::nonNull).collect(toSet());
        var instances = places.stream().map(Place::instance).filter(Objects::nonNull).distinct().toArray(String[]::new);
        return instances.length == 0 ? Map.of() : tasks.createTaskQuery().processInstanceIdIn(instances).list().stream()
                .filter(task -> executions.contains(task.getExecutionId())).collect(groupingBy(Task::getExecutionId));
    }

    /** Who may take these tasks on, by the task; whoever gives one to another group adds her. */
    Map<String, Set<String>> groups(Collection<Task> open) {
        var groups = open.stream().collect(toMap(Task::getId, task -> (Set<String>) new HashSet<String>()));
        sql.sql("select task_id_, group_id_ from public.act_ru_identitylink where task_id_ = any(:tasks) and group_id_ is not null").param("tasks", groups.keySet().toArray(String[]::new))
                .query(row -> { groups.get(row.getString("task_id_")).add(row.getString("group_id_")); });
        return groups;
    }

    private static Stream<Standing> place(Wait wait, List<Standing> here, Map<String, String> failed, List<String> named) {
        if (wait.task() != null) {
            return here.stream().filter(one -> wait.task().equals(one.task()));
        }
        if (wait.cause() == StallCause.TECHNICAL_FAULT) {
            return here.stream().filter(one -> one.id().equals(failed.get(wait.occurrence())));
        }
        // where several needs stand at the same activity, the one it is about; else where she is asked something next; else wherever her way stands
        return Stream.concat(named.stream().flatMap(activity -> here.stream().filter(one -> one.active() && one.activity().equals(activity))
                .filter(one -> wait.need() == null || wait.need().equals(one.need()))), here.stream());
    }

    private Map<String, List<Standing>> standing(Set<String> numbers) {
        var standing = new ArrayList<Standing>();
        var all = List.copyOf(numbers);
        for (var from = 0; from < all.size(); from += CASES_AT_ONCE) {
            standing.addAll(sql.sql(OF_CASES).param("numbers", all.subList(from, Math.min(all.size(), from + CASES_AT_ONCE)).toArray(String[]::new))
                    .query((row, index) -> new Standing(row.getString("number"), row.getString("id"), row.getString("definition"), row.getString("instance"), row.getString("activity"),
                            row.getBoolean("active"), row.getString("task"), row.getString("need"))).list());
        }
        return standing.stream().collect(groupingBy(Standing::number));
    }

    /** Where the steps stand that failed, by the incident. */
    private Map<String, String> failed(Collection<Wait> waits) {
        var incidents = waits.stream().filter(wait -> wait.cause() == StallCause.TECHNICAL_FAULT).map(Wait::occurrence).toArray(String[]::new);
        return incidents.length == 0 ? Map.of() : sql.sql("select id_, execution_id_ from public.act_ru_incident where id_ = any(:ids) and execution_id_ is not null").param("ids", incidents)
                .query((row, index) -> Map.entry(row.getString("id_"), row.getString("execution_id_"))).list().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String name(Standing one) {
        return models.getBpmnModelInstance(one.definition()).getModelElementById(one.activity()) instanceof FlowElement element
                ? Objects.requireNonNullElse(element.getName(), one.activity()) : one.activity();
    }
}
