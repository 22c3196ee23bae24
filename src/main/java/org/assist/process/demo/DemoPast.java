package org.assist.process.demo;

import org.assist.vocabulary.CaseNumber;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves cases of the demo into the past, so that a supervisor sees on the first day what stands still: all that happened in them happened so
 * many days earlier, and all that is to come is so many days nearer. Rows are moved and no clock is turned; the audit trail, which nobody can
 * change, goes on saying when the demo was played.
 */
@Component
@ConditionalOnProperty(name = "assist.demo", havingValue = "true")
class DemoPast {

    /** One statement for each table of ours with the number of a case, and for each of the engine's with the id of a process. */
    private static final String MOVES = """
            select format('update %I.%I set %s where %I in (%s)', table_schema, table_name, string_agg(format('%1$I = %1$I - make_interval(days => :past)', column_name), ', '), owner,
                          case table_schema when 'assist' then ':number' else 'select proc_inst_id_ from public.act_hi_procinst where business_key_ = :number' end)
            from information_schema.columns moment join information_schema.tables using (table_schema, table_name)
            cross join lateral (select owning.column_name as owner from information_schema.columns owning where owning.table_schema = moment.table_schema and owning.table_name = moment.table_name
                and (owning.column_name in ('case_number', 'proc_inst_id_', 'process_instance_id_') or owning.table_name = 'case_file' and owning.column_name = 'number')) owned
            where table_type = 'BASE TABLE' and table_schema in ('assist', 'public') and data_type like 'timestamp%'
            group by table_schema, table_name, owner""";

    private final JdbcClient sql;

    DemoPast(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param days how long ago what happened now is to have happened */
    @Transactional
    void move(CaseNumber number, int days) {
        sql.sql(MOVES).query(String.class).list().forEach(move -> sql.sql(move).param("past", days).param("number", number.digits()).update());
        sql.sql("""
                update public.act_ru_variable set long_ = long_ - :past * 86400000 where type_ = 'date'
                and proc_inst_id_ in (select proc_inst_id_ from public.act_hi_procinst where business_key_ = :number)""").param("past", days).param("number", number.digits()).update();
    }
}
