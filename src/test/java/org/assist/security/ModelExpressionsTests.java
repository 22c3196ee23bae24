package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.el.CommandContextFunctions;
import org.camunda.bpm.engine.impl.el.DateTimeFunctions;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class ModelExpressionsTests {

    private final ExecutionEntity execution = mock(ExecutionEntity.class);
    private final ModelExpressions expressions = new ModelExpressions(new ModelBeans(beans()));

    ModelExpressionsTests() throws NoSuchMethodException {
        when(execution.getProcessBusinessKey()).thenReturn("4281739065");
        Map<String, Object> variables = Map.of("riskLevel", "HIGH", "candidateCount", 3, "needs", List.of("a", "b"),
                "answerDueAt", Date.from(Instant.parse("2020-11-24T09:00:00Z")), "row", Map.of("service", "harbour-light.shelter"));
        when(execution.hasVariable(anyString())).thenAnswer(call -> variables.containsKey(call.<String>getArgument(0)));
        when(execution.getVariable(anyString())).thenAnswer(call -> variables.get(call.<String>getArgument(0)));
        for (var function : List.of("currentUser", "currentUserGroups")) {
            expressions.addFunction(function, CommandContextFunctions.class.getMethod(function));
        }
        for (var function : List.of("now", "dateTime")) {
            expressions.addFunction(function, DateTimeFunctions.class.getMethod(function));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "${riskLevel == 'HIGH' and candidateCount > 2}",
            "${execution.processBusinessKey == '4281739065'}",
            "${execution.getProcessBusinessKey().startsWith('428')}",
            "${execution.getVariable('riskLevel') == 'HIGH'}",
            "${needs.size() == 2 and needs.contains('a')}",
            "${not empty needs}",
            "${row.service == 'harbour-light.shelter'}",
            "${needsToRefer.of(execution).size() == 1}",
            "${answerDueAt.before(now())}",
            "${dateTime().plusDays(1).withTimeAtStartOfDay().toDate().time > 0}",
            "${currentUser() == null}",
            "${sendMail != null}"
    })
    void whatAModelNeedsIsUnderstood(String expression) {
        assertThat(evaluate(expression)).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "${''.getClass()}",
            "${''.class}",
            "${''['class']}",
            "${riskLevel.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null).exec('id')}",
            "${''['getCl'.concat('ass')]}",
            "${execution.class.classLoader}",
            "${execution.getProcessEngineServices().getRepositoryService()}",
            "${execution.processEngineServices}",
            "${execution.processEngine}",
            "${execution.setVariable('riskLevel', 'LOW')}",
            "${execution.removeVariable('riskLevel')}",
            "${execution.getProcessDefinition()}",
            "${execution.activityInstanceId}",
            "${needs.add('c')}",
            "${needs.stream()}",
            "${row.put('service', 'x')}",
            "${row.values()}",
            "${needsToRefer.getClass()}",
            "${needsToRefer.hashCode()}",
            "${needsToRefer.secret()}",
            "${needsToRefer.rich}",
            "${sendMail.execute(execution)}",
            "${runtimeService.createProcessInstanceQuery()}",
            "${dataSource.getConnection()}",
            "${environment}",
            "${dateTime().getZone()}",
            "${dateTime().class}",
            "${now().getClass()}",
            "${now().setTime(0)}",
            "${candidateCount.intValue()}",
            "${S('{}').prop('a')}",
            "${JSON('{}')}"
    })
    void whatReachesFurtherIsRefused(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aPluginAddsNoFunctions() throws NoSuchMethodException {
        Method exit = System.class.getMethod("exit", int.class);
        expressions.addFunction("exit", exit);
        assertThatThrownBy(() -> evaluate("${exit(3)}")).hasMessageContaining("exit");
    }

    @Test
    void aBeanKeepsItsNameWhenAVariableTakesIt() {
        when(execution.hasVariable("sendMail")).thenReturn(true);
        assertThat(evaluate("${sendMail}")).isInstanceOf(JavaDelegate.class);
    }

    private Object evaluate(String expression) {
        return expressions.createValueExpression(expression).getValue(expressions.getElContext(execution));
    }

    private static DefaultListableBeanFactory beans() {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("needsToRefer", new NeedsToRefer());
        beans.registerSingleton("sendMail", (JavaDelegate) execution -> { });
        beans.registerSingleton("runtimeService", new Object());
        beans.registerSingleton("dataSource", new Object());
        beans.registerSingleton("environment", new Object());
        return beans;
    }

    /** As the process bridge writes them: package-private, marked for models. */
    static class NeedsToRefer implements ModelBean {

        public List<String> of(DelegateExecution execution) {
            return List.of("need of " + execution.getProcessBusinessKey());
        }

        String secret() {
            return "not public";
        }
    }
}
