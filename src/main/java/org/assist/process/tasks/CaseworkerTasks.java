package org.assist.process.tasks;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.assist.casefile.CaseRegister;
import org.assist.escalation.Absences;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who gets a task that a model offers to {@code caseworker}: until somebody has taken the case, the caseworkers of its
 * lead organisation; from then on its lead worker alone, or her deputy while she is away, or a supervisor where nobody
 * stands in for her.
 */
@Component
public class CaseworkerTasks {

    private static final String ROLE = "caseworker";
    /** A caseworker of the same house who does not lead the case: for what she shall be asked by somebody else. */
    private static final String COLLEAGUE = "colleague";
    private static final String SUPERVISOR = "supervisor";

    private final ObjectProvider<CaseRegister> register;
    private final ObjectProvider<Absences> absences;

    CaseworkerTasks(ObjectProvider<CaseRegister> register, ObjectProvider<Absences> absences) {
        this.register = register;
        this.absences = absences;
    }

    /** Is this a task for caseworkers, as the model has it? */
    public static boolean isOne(TaskDefinition task) {
        return isFor(ROLE, task);
    }

    /** Is this a task for a caseworker other than the one who leads the case? */
    public static boolean isForColleague(TaskDefinition task) {
        return isFor(COLLEAGUE, task);
    }

    private static boolean isFor(String role, TaskDefinition task) {
        return task.getCandidateGroupIdExpressions().stream().anyMatch(group -> group.getExpressionText().equals(role));
    }

    void assign(TaskDefinition task) {
        if (isForColleague(task)) {
            var groups = task.getCandidateGroupIdExpressions();
            groups.clear();
            groups.add(new Answer(COLLEAGUE, number -> List.of(ROLE)));
        }
        if (isOne(task)) {
            task.setAssigneeExpression(new Answer(ROLE, number -> whoWorksOn(number).orElse(null)));
            var groups = task.getCandidateGroupIdExpressions();
            groups.clear();
            groups.add(new Answer(ROLE, number -> whoWorksOn(number).isPresent() ? List.of()
                    : register.getObject().leadWorker(number).isPresent() ? List.of(SUPERVISOR) : List.of(ROLE)));
        }
    }

    private Optional<String> whoWorksOn(CaseNumber number) {
        return register.getObject().leadWorker(number).flatMap(absences.getObject()::whoWorksFor);
    }

    /** An expression that asks the house instead of evaluating a text. */
    private record Answer(String text, Function<CaseNumber, Object> question) implements Expression {

        @Override
        public Object getValue(VariableScope scope) {
            var execution = scope instanceof TaskEntity task ? task.getExecution() : (DelegateExecution) scope;
            return question.apply(new CaseNumber(execution.getProcessBusinessKey()));
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            return getValue(scope);
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            throw new UnsupportedOperationException("Who gets a task is not written by models");
        }

        @Override
        public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
            setValue(value, scope);
        }

        @Override
        public String getExpressionText() {
            return text;
        }

        @Override
        public boolean isLiteralText() {
            return true;
        }
    }
}
