package org.assist.process.tasks;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** When a task is due and how far up it stands in the list. */
@Component
class DueDates implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
    }
}
