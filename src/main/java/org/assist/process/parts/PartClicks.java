package org.assist.process.parts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.FileKind;
import org.assist.security.Reader;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The buttons of the tab "Case" beside a task in Tasklist. Whoever may read a task may say that something happened in its case. */
@RestController
class PartClicks {

    private final PartButtons buttons;
    private final CaseRegister register;
    private final Reader reader;
    private final TaskService tasks;
    private final RuntimeService runtime;

    PartClicks(PartButtons buttons, CaseRegister register, Reader reader, TaskService tasks, RuntimeService runtime) {
        this.buttons = buttons;
        this.register = register;
        this.reader = reader;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @GetMapping("/camunda/api/assist/tasks/{taskId}/buttons")
    List<PartButtons.Button> buttons(@PathVariable String taskId) {
        return inTheCaseOf(taskId, number -> number.map(buttons::of).orElse(List.of()));
    }

    @PostMapping("/camunda/api/assist/tasks/{taskId}/begin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void begin(@PathVariable String taskId, @RequestParam String code) {
        inTheCaseOf(taskId, number -> {
            try {
                buttons.press(number.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), code);
                return null;
            } catch (IllegalArgumentException meanwhile) {
                throw new ResponseStatusException(HttpStatus.CONFLICT);
            }
        });
    }

    /** Does something in the case of a task, with the eyes of the house, once the person was seen to be allowed to read the task. */
    private <T> T inTheCaseOf(String taskId, Function<Optional<CaseNumber>, T> work) {
        reader.mustBeLoggedIn();
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return reader.asTheHouse(() -> {
            var key = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
            return work.apply(Optional.ofNullable(key).map(CaseNumber::new).filter(number -> register.kind(number) == FileKind.CASE));
        });
    }
}
