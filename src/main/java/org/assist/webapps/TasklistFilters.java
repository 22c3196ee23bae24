package org.assist.webapps;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filters people find in Tasklist at their first login, brought up to date at every start. */
@Component
class TasklistFilters {

    private static final List<String> STAFF = List.of("caseworker", "coordinator", "supervisor");
    private static final List<String> SUPERVISORS = List.of("supervisor");
    private static final String CALM = "#1f5c63";
    private static final String PRESSING = "#9a1f2b";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final JdbcTemplate database;

    TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, JdbcTemplate database) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.database = database;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    void keep() {
        oneNodeAtATime();
        keep(-10, "My tasks", "What I have taken on", CALM, STAFF,
                tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        keep(-8, "My group's unassigned", "What nobody in my group has taken on yet", CALM, STAFF,
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
        keep(-7, "Urgent", "Priority 75 and more", PRESSING, STAFF,
                tasks.createTaskQuery().taskMinPriority(75));
        keep(-6, "Overdue", "Due before now", PRESSING, STAFF,
                tasks.createTaskQuery().dueBeforeExpression("${now()}"));
        keep(-5, "Due today", "Due before midnight", CALM, STAFF,
                tasks.createTaskQuery().dueBeforeExpression("${dateTime().plusDays(1).withTimeAtStartOfDay()}"));
        keep(-4, "Follow up", "The date to look again has come", CALM, STAFF,
                tasks.createTaskQuery().followUpBeforeExpression("${now()}"));
        keep(-2, "Waiting for partner", "A partner has the need in hand: its question, the first contact, how it went", CALM, STAFF,
                tasks.createTaskQuery().processDefinitionKeyIn("referral-offer", "referral-handover"));
        keep(0, "All tasks", "Everything that is open", CALM, SUPERVISORS,
                tasks.createTaskQuery());
    }

    /** Filter names are not unique in the engine; two nodes that start together must not both make them. */
    private void oneNodeAtATime() {
        database.query("select pg_advisory_xact_lock(hashtext('tasklist filters'))", row -> { });
    }

    private void keep(int order, String name, String description, String color, List<String> groups, TaskQuery query) {
        var known = filters.createTaskFilterQuery().filterName(name).list();
        var filter = known.isEmpty() ? filters.newTaskFilter(name) : known.get(0);
        filter.setQuery(query);
        filter.setProperties(Map.of("description", description, "priority", order, "color", color,
                "refresh", true, "showUndefinedVariable", false));
        filters.saveFilter(filter);
        groups.forEach(group -> grant(filter, group));
    }

    private void grant(Filter filter, String group) {
        var granted = authorizations.createAuthorizationQuery()
                .resourceType(FILTER).resourceId(filter.getId()).groupIdIn(group).count() > 0;
        if (!granted) {
            var grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(FILTER);
            grant.setResourceId(filter.getId());
            grant.addPermission(READ);
            authorizations.saveAuthorization(grant);
        }
    }
}
