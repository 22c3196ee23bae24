package org.assist.process.tasks;


import org.assist.process.engine.EveryUserTask;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/** Gives every task of every model its worker and its due date. */
@Component
class TasksPlugin extends EveryUserTask {

    private final CaseworkerTasks caseworkers;
    private final DueDates dueDates;

    TasksPlugin(CaseworkerTasks caseworkers, DueDates dueDates) {
        this.caseworkers = caseworkers;
        this.dueDates = dueDates;
    }

    @Override
    protected void add(TaskDefinition task) {
        caseworkers.assign(task);
        whenItComesUp(task, dueDates);
    }
}
