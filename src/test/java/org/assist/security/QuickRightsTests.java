package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.security.QuickRights.Asked;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The question for rights is asked in other words, and nobody sees or counts a task more or less for it. */
@AssistTest
class QuickRightsTests {

    private static final String ENGINE = """
            select distinct
            \t
            \tRES.REV_, RES.ID_ from ACT_RU_TASK RES inner join ACT_RE_PROCDEF D on RES.PROC_DEF_ID_ = D.ID_ and D.KEY_ <> ? left join (
            SELECT A.* FROM ACT_RU_AUTHORIZATION A WHERE A.TYPE_ < 2 AND ( A.USER_ID_ in ( ?, '*') OR A.GROUP_ID_ IN ( ? ) ) AND ( A.RESOURCE_TYPE_ = ? AND A.PERMS_ & ? = ? )
            )
            AUTH ON (AUTH.RESOURCE_ID_ IN ( RES.ID_ , D.KEY_ , '*' )) where AUTH.RESOURCE_ID_ IS NOT NULL and RES.TENANT_ID_ = ?""";

    @Autowired
    Casework work;
    @Autowired
    TaskService tasks;
    @Autowired
    IdentityService identity;
    @Autowired
    AuthorizationService authorizations;
    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
    }

    @Test
    void eachIdIsAskedForByItselfWithTheValuesInTheirPlaces() {
        var quick = QuickRights.quick(new Asked<>(ENGINE, List.of("key", "user", "group", "type", "perms", "same", "tenant")));

        assertThat(quick.sql()).doesNotContain("AUTH.RESOURCE_ID_ IN").contains("left join lateral (select '' as RESOURCE_ID_ where exists (SELECT A.*", "and A.RESOURCE_ID_ = '*') or exists (",
                "and A.RESOURCE_ID_ = RES.ID_) or exists (", "and A.RESOURCE_ID_ = D.KEY_)) AUTH on true where AUTH.RESOURCE_ID_ IS NOT NULL");
        assertThat(quick.values()).containsExactly("key", "user", "group", "type", "perms", "same", "user", "group", "type", "perms", "same", "user", "group", "type", "perms", "same", "tenant");
        assertThat(quick.sql().chars().filter(sign -> sign == '?')).hasSize(quick.values().size());
    }

    @Test
    void whatCanBeThereTwiceIsStillAskedForOnce() {
        var values = List.of("key", "user", "group", "type", "perms", "same", "tenant");
        assertThat(QuickRights.quick(new Asked<>(ENGINE, values)).sql()).startsWith("select RES.REV_");
        assertThat(QuickRights.quick(new Asked<>("SELECT COUNT(*) FROM (%s) countDistinct".formatted(ENGINE), values)).sql()).startsWith("SELECT COUNT(*) FROM (select RES.REV_");
        var withCandidates = ENGINE.replace("inner join ACT_RE_PROCDEF", "left join ACT_RU_IDENTITYLINK I on I.TASK_ID_ = RES.ID_ inner join ACT_RE_PROCDEF");
        assertThat(QuickRights.quick(new Asked<>(withCandidates, values)).sql()).matches("(?s)select distinct\\s+RES.*");
    }

    @Test
    void forAPageRowByRowIsAskedUntilItIsFull() {
        var values = List.of("key", "user", "group", "type", "perms", "same", "tenant", "most", "first");
        assertThat(QuickRights.quick(new Asked<>(ENGINE + " order by RES.CREATE_TIME_ desc\nLIMIT ? OFFSET ?", values)).sql()).contains("A.RESOURCE_ID_ = RES.ID_ offset 0) or", "A.RESOURCE_ID_ = D.KEY_ offset 0)) AUTH");
        assertThat(QuickRights.quick(new Asked<>(ENGINE, values)).sql()).doesNotContain("offset");
    }

    @Test
    void theEnginesOwnStatementsAreAskedInQuickWords() {
        var said = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.impl.persistence.entity.TaskEntity");
        said.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(said);
        try {
            identity.setAuthentication("caseworker", List.of("caseworker"), List.of("harbour-light"));
            tasks.createTaskQuery().orderByTaskCreateTime().desc().listPage(0, 15);
            tasks.createTaskQuery().count();
        } finally {
            logger.detachAppender(said);
            logger.setLevel(null);
        }
        assertThat(said.list).extracting(ILoggingEvent::getFormattedMessage).anySatisfy(page -> assertThat(page).contains("select RES.REV_", "RES.ID_ offset 0) or exists"))
                .anySatisfy(count -> assertThat(count).containsPattern("(?i)SELECT COUNT\\(\\*\\) FROM \\(\\s*SELECT RES\\.ID_").contains("join lateral").doesNotContain("offset 0"));
    }

    @Test
    void aQuestionWithoutRightsStaysAsItIs() {
        var other = new Asked<>("select * from ACT_RU_TASK RES where RES.ID_ = ?", List.of("id"));
        assertThat(QuickRights.quick(other)).isEqualTo(other);
    }

    @Test
    void everybodySeesAndCountsTheTasksSheIsGrantedAndNoOther() {
        var number = work.report();
        var elsewhere = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        var hers = tasks.createTaskQuery().processInstanceBusinessKey(number).list().get(0);
        var one = tasks.createTaskQuery().processInstanceBusinessKey(elsewhere).list().get(0);
        grant("granted-by-name", one);

        for (var person : List.of(List.of("caseworker", "caseworker"), List.of("colleague", "caseworker"), List.of("coordinator", "coordinator"), List.of("supervisor", "supervisor"),
                List.of("granted-by-name", "nobody"), List.of("process-owner", "process-owner"))) {
            var before = granted(person.get(0), person.get(1));
            var seen = seen(person.get(0), person.get(1));
            var after = granted(person.get(0), person.get(1));
            assertThat(seen).as("what %s sees", person).containsAll(both(before, after));
            assertThat(without(seen, before, after)).as("what %s sees without a grant", person).isEmpty();
        }
        assertThat(seen("caseworker", "caseworker")).contains(hers.getId(), one.getId());
        assertThat(seen("colleague", "caseworker")).doesNotContain(hers.getId());
        assertThat(seen("supervisor", "supervisor")).contains(hers.getId(), one.getId());
        assertThat(seen("granted-by-name", "nobody")).containsExactly(one.getId());
        assertThat(seen("process-owner", "process-owner")).isEmpty();
    }

    /** What was granted all the time: a clock of the house may end or begin a task while it is asked. */
    private static Set<String> both(Set<String> before, Set<String> after) {
        var both = new TreeSet<>(before);
        both.retainAll(after);
        return both;
    }

    private static Set<String> without(Set<String> seen, Set<String> before, Set<String> after) {
        var without = new TreeSet<>(seen);
        without.removeAll(before);
        without.removeAll(after);
        return without;
    }

    private void grant(String account, Task task) {
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(account);
        grant.setResource(Resources.TASK);
        grant.setResourceId(task.getId());
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }

    private Set<String> seen(String account, String group) {
        identity.setAuthentication(account, List.of(group), List.of("harbour-light"));
        var list = tasks.createTaskQuery().list();
        assertThat(list).as("each once").doesNotHaveDuplicates();
        assertThat(tasks.createTaskQuery().count()).isEqualTo(list.size());
        assertThat(tasks.createTaskQuery().or().taskUnassigned().taskAssignee(account).endOr().count())
                .isEqualTo(list.stream().filter(task -> task.getAssignee() == null || task.getAssignee().equals(account)).count());
        identity.clearAuthentication();
        return new TreeSet<>(list.stream().map(Task::getId).toList());
    }

    /** As the engine's handbook has it: a grant to the person or her group, for the task, its model or all; a task of no organisation is everybody's. */
    private Set<String> granted(String account, String group) {
        return new TreeSet<>(sql.queryForList("""
                select task.id_ from public.act_ru_task task join public.act_re_procdef model on model.id_ = task.proc_def_id_
                where (task.tenant_id_ = 'harbour-light' or task.tenant_id_ is null) and exists (select from public.act_ru_authorization g where g.type_ < 2 and (g.user_id_ in (?, '*') or g.group_id_ = ?)
                and (g.resource_type_ = 7 and g.perms_ & 2 = 2 and g.resource_id_ in (task.id_, '*') or g.resource_type_ = 6 and g.perms_ & 64 = 64 and g.resource_id_ in (model.key_, '*')))""",
                String.class, account, group));
    }
}
