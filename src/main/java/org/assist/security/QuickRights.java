package org.assist.security;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Says the engine's question whether somebody may see a row in words the database can answer quickly, with the same answer. The engine joins
 * every row to all grants of the person by "its id, or its model, or *", which PostgreSQL can only do by comparing each row with each grant:
 * minutes, with a grant for each open task. Asked for each row whether there is one, it looks into an index.
 */
@Component
class QuickRights extends AbstractProcessEnginePlugin {

    /** Such as {@code inner join ( SELECT A.* … ) AUTH ON (AUTH.RESOURCE_ID_ IN ( RES.ID_ , D.KEY_ , '*' ))}. */
    private static final Pattern JOIN = Pattern.compile("(?is)\\b(inner|left) join\\s*\\(\\s*(SELECT A\\.\\*\\s+FROM\\s+\\S*ACT_RU_AUTHORIZATION A\\s+WHERE.*?)\\)\\s*"
            + "AUTH\\s+ON\\s*\\(\\s*AUTH\\.RESOURCE_ID_\\s+IN\\s*\\(((?:\\s*[\\w.]+\\s*,)+)\\s*'\\*'\\s*\\)\\s*\\)");

    private static final Pattern PAGE = Pattern.compile("(?i)LIMIT \\? OFFSET \\?\\s*$");
    private static final Pattern DISTINCT = Pattern.compile("(?i)^(\\s*(?:SELECT COUNT\\(\\*\\) FROM \\()?\\s*select)\\s+distinct\\s+(?=RES\\.)");
    private static final List<String> MANY = List.of("ACT_RU_IDENTITYLINK", "ACT_RU_VARIABLE");

    /** A statement and what is put into it, in the order of its question marks. */
    record Asked<T>(String sql, List<T> values) {
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDbSqlSessionFactory().getSqlSessionFactory().getConfiguration().addInterceptor(new EveryStatement());
    }

    /** The same question in other words; as it is where it asks for no rights in this way. */
    static <T> Asked<T> quick(Asked<T> asked) {
        var join = JOIN.matcher(asked.sql());
        var end = PAGE.matcher(asked.sql()).find() ? " offset 0)" : ")";     // for a page, row by row until it is full; else the database reads all grants first
        var sql = new StringBuilder();
        var values = new ArrayList<T>();
        var from = 0;
        var used = 0;
        while (join.find()) {
            var before = asked.sql().substring(from, join.start());
            var grants = join.group(2);
            if (grants.toUpperCase(Locale.ROOT).contains(" JOIN ")) {
                return asked;       // something else stands between this question and the end of another one
            }
            values.addAll(asked.values().subList(used, used += marks(before)));
            var ofTheGrants = asked.values().subList(used, used += marks(grants));
            var ids = Stream.concat(Stream.of("'*'"), Stream.of(join.group(3).split(",")).map(String::strip)).toList();
            ids.forEach(id -> values.addAll(ofTheGrants));
            sql.append(before).append(join.group(1)).append(" join lateral (select '' as RESOURCE_ID_ where ")
                    .append(ids.stream().map(id -> "exists (%s and A.RESOURCE_ID_ = %s%s".formatted(grants, id, end)).collect(Collectors.joining(" or "))).append(") AUTH on true");
            from = join.end();
        }
        values.addAll(asked.values().subList(used, asked.values().size()));
        sql.append(asked.sql().substring(from));
        return new Asked<>(from > 0 ? once(sql.toString()) : asked.sql(), values);
    }

    /** Each task is there once anyway where it is joined to nothing that there may be many of; to find that out the database would sort whole rows. */
    private static String once(String sql) {
        return sql.contains("ACT_RU_TASK RES") && MANY.stream().noneMatch(sql::contains) ? DISTINCT.matcher(sql).replaceFirst("$1 ") : sql;
    }

    private static int marks(String sql) {
        return (int) sql.chars().filter(sign -> sign == '?').count();
    }

    @Intercepts(@Signature(type = StatementHandler.class, method = "prepare", args = {Connection.class, Integer.class}))
    private static class EveryStatement implements Interceptor {

        @Override
        public Object intercept(Invocation call) throws Throwable {
            var statement = ((StatementHandler) call.getTarget()).getBoundSql();
            if (statement.getSql().contains("AUTH.RESOURCE_ID_")) {
                var quick = quick(new Asked<ParameterMapping>(statement.getSql(), statement.getParameterMappings()));
                var inside = SystemMetaObject.forObject(statement);
                inside.setValue("sql", quick.sql());
                inside.setValue("parameterMappings", quick.values());
            }
            return call.proceed();
        }
    }
}
