package org.assist.security;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The numbers of the cases that tasks, processes, jobs and incidents belong to; of ids that are none of these nothing is said. */
@Component
class CasesBehindIds {

    private static final String NUMBERS = """
            with ids as (select unnest(?::text[]) as id),
                 instances as (select id from ids
                     union select PROC_INST_ID_ from ACT_HI_TASKINST join ids on ID_ = id
                     union select PROCESS_INSTANCE_ID_ from ACT_RU_JOB join ids on ID_ = id)
            select distinct BUSINESS_KEY_ from ACT_HI_PROCINST join instances on ID_ = id where BUSINESS_KEY_ is not null order by 1""";

    private final JdbcTemplate sql;

    CasesBehindIds(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Whether something in the engine has one of these ids. */
    boolean haveAny(Collection<String> ids) {
        return Boolean.TRUE.equals(sql.query("""
                with ids as (select unnest(?::text[]) as id)
                select exists (select 1 from ACT_HI_PROCINST join ids on ID_ = id) or exists (select 1 from ACT_HI_TASKINST join ids on ID_ = id)
                    or exists (select 1 from ACT_RU_JOB join ids on ID_ = id)""",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", ids.toArray())), row -> row.next() && row.getBoolean(1)));
    }

    List<String> behind(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : sql.query(NUMBERS, statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", ids.toArray())),
                (row, index) -> row.getString(1));
    }
}
