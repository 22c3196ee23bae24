package org.assist.process.parts;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.assist.vocabulary.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What goes on in many cases, read at once: a list of cases asks the engine twice, and not five times for each of them. */
@Component
@Transactional(readOnly = true)
class OpenWork {

    /** @param who the account that has the task, {@code null} where nobody has taken it on */
    record Waiting(String task, String who) {
    }

    /**
     * What goes on in one case.
     *
     * @param waiting what is to be done, the oldest first
     * @param running which parts of it run
     * @param news    what somebody in it waits to hear, as the messages of the models
     */
    record Now(List<Waiting> waiting, Set<CasePart> running, Set<String> news) {

        private static Now nothing() {
            return new Now(new ArrayList<>(), EnumSet.noneOf(CasePart.class), new HashSet<>());
        }
    }

    private static final Map<String, CasePart> PARTS = Arrays.stream(CasePart.values()).collect(toMap(CasePart::model, Function.identity()));

    private final JdbcClient sql;

    OpenWork(JdbcClient sql) {
        this.sql = sql;
    }

    Map<CaseNumber, Now> in(Collection<CaseNumber> numbers) {
        var found = numbers.stream().distinct().collect(toMap(Function.identity(), number -> Now.nothing()));
        var digits = numbers.stream().map(CaseNumber::digits).toArray(String[]::new);
        sql.sql("""
                select process.business_key_ as number, task.name_ as task, task.assignee_ as who
                from public.act_ru_execution process join public.act_ru_task task on task.proc_inst_id_ = process.id_
                where process.business_key_ = any(:numbers) order by task.create_time_, task.id_""").param("numbers", digits)
                .query(row -> { found.get(new CaseNumber(row.getString("number"))).waiting().add(new Waiting(row.getString("task"), row.getString("who"))); });
        sql.sql("""
                select distinct process.business_key_ as number, split_part(process.proc_def_id_, ':', 1) as model, message.event_name_ as message
                from public.act_ru_execution process join public.act_ru_execution execution on execution.proc_inst_id_ = process.id_
                left join public.act_ru_event_subscr message on message.execution_id_ = execution.id_ and message.event_type_ = 'message'
                where process.business_key_ = any(:numbers)""").param("numbers", digits).query(row -> {
            var now = found.get(new CaseNumber(row.getString("number")));
            if (PARTS.containsKey(row.getString("model"))) {
                now.running().add(PARTS.get(row.getString("model")));
            }
            if (row.getString("message") != null) {
                now.news().add(row.getString("message"));
            }
        });
        return found;
    }

    /** In which of these cases a part runs already. */
    Set<CaseNumber> running(CasePart part, Collection<CaseNumber> numbers) {
        return Set.copyOf(sql.sql("select distinct business_key_ from public.act_ru_execution where business_key_ = any(:numbers) and split_part(proc_def_id_, ':', 1) = :model")
                .param("numbers", numbers.stream().map(CaseNumber::digits).toArray(String[]::new)).param("model", part.model())
                .query((row, index) -> new CaseNumber(row.getString(1))).list());
    }
}
