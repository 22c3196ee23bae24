package org.assist.webapps;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.assist.security.Reader;
import org.assist.webapps.CaseStory.Awaited;
import org.assist.webapps.CaseStory.Step;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells whoever may read a task the course of its case: the tab "Case" beside the form. */
@RestController
class CaseSteps {

    private static final String COURSE_OF_THE_CASE = """
            select step.* from ACT_HI_ACTINST step join ACT_HI_PROCINST process on process.ID_ = step.PROC_INST_ID_
            where (process.BUSINESS_KEY_ = #{caseNumber} or process.ID_ = #{instance}) and step.ACT_NAME_ is not null
              and (step.ACT_TYPE_ in ('userTask', 'receiveTask', 'boundaryTimer', 'boundaryMessage') or step.ACT_TYPE_ like '%EndEvent')
            order by step.START_TIME_, step.SEQUENCE_COUNTER_""";

    private final Reader reader;
    private final TaskService tasks;
    private final RuntimeService processes;
    private final HistoryService history;
    private final ManagementService jobs;
    private final RepositoryService models;

    CaseSteps(Reader reader, TaskService tasks, RuntimeService processes, HistoryService history, ManagementService jobs, RepositoryService models) {
        this.reader = reader;
        this.tasks = tasks;
        this.processes = processes;
        this.history = history;
        this.jobs = jobs;
        this.models = models;
    }

    @GetMapping("/camunda/api/assist/tasks/{taskId}/case")
    CaseStory ofTask(@PathVariable String taskId) {
        reader.mustBeLoggedIn();
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return reader.asTheHouse(() -> storyOf(task.getProcessInstanceId()));
    }

    /** The same beside a process instance in Cockpit, for a supervisor of its organisation. */
    @GetMapping("/camunda/api/stalled/instances/{instanceId}/story")
    CaseStory ofInstance(@PathVariable String instanceId) {
        reader.mustBeLoggedIn();
        if (processes.createProcessInstanceQuery().processInstanceId(instanceId).count() == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return reader.asTheHouse(() -> storyOf(instanceId));
    }

    private CaseStory storyOf(String instanceId) {
        var instance = history.createHistoricProcessInstanceQuery().processInstanceId(instanceId).singleResult();
        var caseNumber = instance.getBusinessKey();
        var instances = caseNumber == null ? List.of(instance)
                : history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list();
        var stages = instances.stream().collect(toMap(HistoricProcessInstance::getId, HistoricProcessInstance::getProcessDefinitionName));
        var course = history.createNativeHistoricActivityInstanceQuery().sql(COURSE_OF_THE_CASE)
                .parameter("caseNumber", caseNumber).parameter("instance", instanceId).list();

        return new CaseStory(Spoken.number(caseNumber), steps(course, stages), awaited(course, instances, stages));
    }

    private static List<Step> steps(List<HistoricActivityInstance> course, Map<String, String> stages) {
        return course.stream().filter(step -> step.getEndTime() != null)
                .map(step -> new Step(step.getActivityName(), stages.get(step.getProcessInstanceId()), step.getAssignee(),
                        step.getEndTime().toInstant(), step.isCanceled()))
                .sorted(comparing(Step::finished).reversed())
                .toList();
    }

    private List<Awaited> awaited(List<HistoricActivityInstance> course, List<HistoricProcessInstance> instances, Map<String, String> stages) {
        var running = instances.stream().filter(instance -> instance.getEndTime() == null)
                .map(HistoricProcessInstance::getId).collect(toSet());
        if (running.isEmpty()) {
            return List.of();
        }
        var openTasks = tasks.createTaskQuery().processInstanceIdIn(running.toArray(String[]::new)).list().stream()
                .map(task -> new Awaited(task.getName(), stages.get(task.getProcessInstanceId()), who(task), instant(task.getDueDate())));
        var news = course.stream().filter(step -> step.getEndTime() == null && step.getActivityType().equals("receiveTask"))
                .map(step -> new Awaited(step.getActivityName(), stages.get(step.getProcessInstanceId()), "the partner", null));
        var timers = jobs.createJobQuery().processInstanceIds(running).timers().list().stream()
                .map(timer -> new Awaited(nameOf(timer), stages.get(timer.getProcessInstanceId()),
                        "happens by itself at this time", instant(timer.getDuedate())));

        return Stream.of(openTasks, news, timers).flatMap(all -> all)
                .sorted(comparing(Awaited::due, nullsLast(naturalOrder())))
                .toList();
    }

    private String who(Task task) {
        return task.getAssignee() != null ? task.getAssignee()
                : tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull).findFirst().map("any "::concat).orElse(null);
    }

    private String nameOf(Job timer) {
        var definition = jobs.createJobDefinitionQuery().jobDefinitionId(timer.getJobDefinitionId()).singleResult();
        FlowElement event = models.getBpmnModelInstance(timer.getProcessDefinitionId()).getModelElementById(definition.getActivityId());
        return event.getName();
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
