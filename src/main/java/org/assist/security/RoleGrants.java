package org.assist.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.DELETE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.GROUP_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.TENANT;
import static org.camunda.bpm.engine.authorization.Resources.TENANT_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/**
 * What the engine lets each role do. Which tasks a caseworker sees is not here: a task is shown to the group that may take
 * it ({@link TaskGrants}), and nothing is shown across organisations.
 */
@Component
class RoleGrants {

    private final AuthorizationService authorizations;

    RoleGrants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void keep() {
        grant("caseworker", APPLICATION, "tasklist", ACCESS);
        grant("caseworker", PROCESS_DEFINITION, ANY, READ);
        for (var begun : new String[] {"intake", "first-contact", "legal-surgery"}) {
            grant("caseworker", PROCESS_DEFINITION, begun, READ, CREATE_INSTANCE);
        }
        grant("caseworker", PROCESS_INSTANCE, ANY, CREATE);

        grant("coordinator", APPLICATION, "tasklist", ACCESS);
        grant("coordinator", PROCESS_DEFINITION, ANY, READ);
        grant("coordinator", PROCESS_DEFINITION, "mentor-recruitment", READ, CREATE_INSTANCE);
        grant("coordinator", PROCESS_INSTANCE, ANY, CREATE);

        grant("supervisor", APPLICATION, "tasklist", ACCESS);
        grant("supervisor", APPLICATION, "cockpit", ACCESS);
        grant("supervisor", PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_HISTORY, READ_TASK, TASK_ASSIGN, RETRY_JOB, SUSPEND_INSTANCE);
        grant("supervisor", TASK, ANY, READ);
        grant("supervisor", DEPLOYMENT, ANY, READ);

        grant("process-owner", APPLICATION, "cockpit", ACCESS);
        grant("process-owner", PROCESS_DEFINITION, ANY, READ);
        grant("process-owner", DEPLOYMENT, ANY, READ);

        grant("admin", APPLICATION, "admin", ACCESS);
        grant("admin", USER, ANY, READ, CREATE, UPDATE, DELETE);
        grant("admin", GROUP, ANY, READ);
        for (var role : new String[] {"caseworker", "coordinator", "supervisor", "process-owner", "operator", "partner"}) {
            grant("admin", GROUP_MEMBERSHIP, role, CREATE, DELETE);
        }
        grant("admin", TENANT, ANY, READ);
        grant("admin", TENANT_MEMBERSHIP, ANY, CREATE, DELETE);
    }

    private void grant(String role, Resource resource, String id, Permission... permissions) {
        var known = authorizations.createAuthorizationQuery().groupIdIn(role).resourceType(resource).resourceId(id).singleResult();
        var grant = known != null ? known : authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(role);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
