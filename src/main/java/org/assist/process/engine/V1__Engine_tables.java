package org.assist.process.engine;

import java.util.List;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's own tables from the scripts inside its jar, in the schema {@code public}, and adds the indexes it
 * needs once many cases are open. 7.24.0 is the last community release, so this schema does not move any more.
 */
@Component
class V1__Engine_tables extends BaseJavaMigration {

    private static final List<String> SCRIPTS = List.of("engine", "history", "identity",
            "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("set local search_path to public");
            for (var script : SCRIPTS) {
                ScriptUtils.executeSqlScript(connection,
                        new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql".formatted(script)));
            }
            statement.execute("create index act_idx_task_parent on act_ru_task (parent_task_id_)");
            statement.execute("create index act_idx_task_due on act_ru_task (due_date_)");
            statement.execute("create index act_idx_job_due on act_ru_job (duedate_)");
            statement.execute("set local search_path to assist");
        }
    }
}
