package org.assist.security;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses expressions that arrive inside a query. The engine looks for them in the query itself but not in its
 * or-queries, so that anybody with a task list could have them evaluated (CVE-2026-109432, not fixed in 7.24.0).
 */
class NoForeignExpressions extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query) {
            refuseExpressions(query);
        }
        if (command instanceof AbstractExecuteFilterCmd && extension(command) instanceof TaskQueryImpl query) {
            refuseExpressions(query);
        }
        return next.execute(command);
    }

    private static void refuseExpressions(TaskQueryImpl query) {
        if (!query.getExpressions().isEmpty() || query.getQueries().stream().anyMatch(part -> !part.getExpressions().isEmpty())) {
            throw new BadUserRequestException("A query from outside cannot hold expressions");
        }
    }

    /** What the caller adds to a stored filter, which may hold expressions of its own. */
    private static Object extension(Command<?> command) {
        var field = ReflectionUtils.findField(AbstractExecuteFilterCmd.class, "extendingQuery");
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, command);
    }
}
