package org.assist.security;

import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/** Whoever may take a task can read it and work on it; only the one who holds it can hand it back. */
class TaskGrants extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        var grants = super.newTaskAssignee(task, oldAssignee, newAssignee);
        if (grants != null) {
            for (var grant : grants) {
                if (grant.getResourceType() == Resources.TASK.resourceType()) {
                    grant.addPermission(TASK_ASSIGN);
                }
            }
        }
        return grants;
    }
}
