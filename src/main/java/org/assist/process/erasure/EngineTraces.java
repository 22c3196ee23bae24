package org.assist.process.erasure;

import java.util.List;

import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine holds of a case: running processes, their jobs, and the history of all of them. */
@Component
class EngineTraces {

    /** The engine leaves these behind when it deletes the history of a process. */
    private static final List<String> LEFT_BEHIND = List.of("act_hi_op_log", "act_hi_comment", "act_hi_attachment", "act_hi_identitylink", "act_hi_incident",
            "act_hi_job_log", "act_hi_ext_task_log", "act_hi_detail", "act_hi_varinst", "act_hi_taskinst", "act_hi_actinst", "act_hi_procinst",
            "act_ru_authorization");

    private final RuntimeService runtime;
    private final HistoryService history;
    private final JdbcClient sql;

    EngineTraces(@Lazy RuntimeService runtime, @Lazy HistoryService history, JdbcClient sql) {
        this.runtime = runtime;
        this.history = history;
        this.sql = sql;
    }

    void delete(List<CaseNumber> numbers) {
        numbers.forEach(number -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.digits()).rootProcessInstances().list()
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "Erased", true, true, true, false));
            var past = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number.digits()).list().stream()
                    .map(HistoricProcessInstance::getId).toList();
            past.forEach(history::deleteHistoricProcessInstanceIfExists);
            if (!past.isEmpty()) {
                LEFT_BEHIND.forEach(table -> sql.sql("delete from public.%s where root_proc_inst_id_ = any(:ids)".formatted(table))
                        .param("ids", past.toArray(String[]::new)).update());
                sql.sql("delete from public.act_ge_bytearray where root_proc_inst_id_ = any(:ids)").param("ids", past.toArray(String[]::new)).update();
            }
        });
    }
}
