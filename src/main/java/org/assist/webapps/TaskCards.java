package org.assist.webapps;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;

import org.assist.security.Reader;
import org.assist.vocabulary.ServiceType;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Says for the tasks in view, all at once, which case each belongs to and which need it is about. */
@RestController
class TaskCards {

    private static final int MOST_AT_ONCE = 100;

    private final Reader reader;
    private final TaskService tasks;
    private final RuntimeService processes;

    TaskCards(Reader reader, TaskService tasks, RuntimeService processes) {
        this.reader = reader;
        this.tasks = tasks;
        this.processes = processes;
    }

    /** @param need what the task's partner is sought for, in words; null where a task is about the whole case */
    record Card(String caseNumber, String need) {
    }

    @GetMapping("/camunda/api/assist/cards")
    Map<String, Card> of(@RequestParam("tasks") List<String> taskIds) {
        reader.mustBeLoggedIn();
        if (taskIds.isEmpty() || taskIds.size() > MOST_AT_ONCE) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var readable = tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list();
        return readable.isEmpty() ? Map.of() : reader.asTheHouse(() -> cardsOf(readable));
    }

    private Map<String, Card> cardsOf(List<Task> readable) {
        var instances = readable.stream().map(Task::getProcessInstanceId).collect(toSet());
        var numbers = processes.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(toMap(ProcessInstance::getId, instance -> Spoken.number(instance.getBusinessKey())));
        var needs = processes.createVariableInstanceQuery().variableName("serviceType")
                .processInstanceIdIn(instances.toArray(String[]::new)).list().stream()
                .filter(need -> need.getValue() != null)
                .collect(toMap(VariableInstance::getProcessInstanceId,
                        need -> ServiceType.valueOf(need.getValue().toString()).label(), (one, same) -> one));

        return readable.stream().filter(task -> numbers.containsKey(task.getProcessInstanceId())).collect(toMap(Task::getId,
                task -> new Card(numbers.get(task.getProcessInstanceId()), needs.get(task.getProcessInstanceId()))));
    }
}
