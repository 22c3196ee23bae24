package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.assist.fixture.AssistTest;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AssistTest
class HardenedEngineTests {

    @Autowired
    ProcessEngine engine;
    @Autowired
    RepositoryService repository;
    @Autowired
    TaskService tasks;
    @Autowired
    FilterService filters;
    @Autowired
    IdentityService identities;

    @AfterEach
    void nobody() {
        identities.clearAuthentication();
    }

    /** CVE-2026-109432. */
    @Test
    void anExpressionInsideAnOrQueryIsRefusedBeforeItIsEvaluated() {
        var hostile = tasks.createTaskQuery().or().taskAssigneeExpression("${''.getClass()}").endOr();
        assertThatThrownBy(hostile::list).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(hostile::count).isInstanceOf(BadUserRequestException.class);

        var filter = filters.createTaskFilterQuery().list().get(0).getId();
        assertThatThrownBy(() -> filters.list(filter, tasks.createTaskQuery().or().taskAssigneeExpression("${currentUser()}").endOr()))
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void aStoredFilterReachesNoFurtherThanAModel() {
        var filter = filters.newTaskFilter("hostile");
        filter.setQuery(tasks.createTaskQuery().taskAssigneeExpression("${''.getClass().forName('java.lang.Runtime')}"));
        var stored = filters.saveFilter(filter).getId();
        try {
            assertThatThrownBy(() -> filters.list(stored)).isInstanceOf(ProcessEngineException.class).hasStackTraceContaining("cannot ask");
        } finally {
            filters.deleteFilter(stored);
        }
    }

    @Test
    void aHostileModelIsTurnedAwayWhoeverDeploysItAndNothingOfTheDeploymentStays() {
        var before = repository.createDeploymentQuery().count();
        var hostile = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="hostile" isExecutable="true" camunda:historyTimeToLive="P1D" camunda:versionTag="1">
                    <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/>
                    <scriptTask id="t" name="Work" scriptFormat="groovy"><script>1</script></scriptTask>
                  </process>
                </definitions>""";
        assertThatThrownBy(() -> repository.createDeployment().addString("hostile.bpmn", hostile).deploy())
                .isInstanceOf(NotValidException.class).hasMessageContaining("hostile.bpmn, line 4, t \"Work\": Scripts do not run here");
        assertThatThrownBy(() -> repository.createDeployment().addString("hostile.dmn", "<definitions/>").deploy()).isInstanceOf(NotValidException.class);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void noScriptFindsALanguageToRunIn() {
        var scripting = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getScriptEngineResolver();
        for (var language : List.of("javascript", "groovy", "juel", "feel", "mvel", "python")) {
            assertThat(scripting.getScriptEngine(language, true)).isNull();
        }
    }

    @Test
    void aPasswordIsLongAndKeptAsASlowHash() {
        var user = identities.newUser("newcomer");
        user.setPassword("short");
        assertThatThrownBy(() -> identities.saveUser(user)).isInstanceOf(ProcessEngineException.class);
        assertThat(((UserEntity) identities.createUserQuery().userId("caseworker").singleResult()).getPassword()).startsWith("{PBKDF2WithHmacSHA512}");
    }

    @Test
    void nobodyGetsATaskThatBelongsToNoCase() {
        assertThatThrownBy(() -> tasks.saveTask(tasks.newTask())).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void whoManagesAccountsSeesNoCase() {
        identities.setAuthentication("admin", List.of("admin"), List.of());
        assertThat(tasks.createTaskQuery().count()).isZero();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
        assertThatThrownBy(() -> identities.createMembership("admin", "camunda-admin")).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> identities.createMembership("caseworker", "admin")).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aProcessOwnerSeesModelsAndNoCase() {
        identities.setAuthentication("process-owner", List.of("process-owner"), List.of());
        assertThat(repository.createProcessDefinitionQuery().latestVersion().count()).isPositive();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().count()).isZero();
        assertThat(tasks.createTaskQuery().count()).isZero();
        assertThatThrownBy(() -> repository.createDeployment().addString("a.form", "{}").deploy()).isInstanceOf(ProcessEngineException.class);
    }
}
