package org.assist.process.outcome;

import java.util.Map;

import org.assist.casefile.CaseActivated;
import org.assist.casefile.HelpEnded;
import org.assist.outcome.Moment;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Begins {@code outcome-interview.bpmn}: when assistance begins one at once and one for each later moment, which waits for
 * its date, and one when the help ends. An interview that waits already is not begun twice.
 */
@Component
class OutcomeProcess {

    private static final String MOMENT = "outcomeMoment";

    private final CaseParts parts;
    private final RuntimeService runtime;

    OutcomeProcess(CaseParts parts, RuntimeService runtime) {
        this.parts = parts;
        this.runtime = runtime;
    }

    @EventListener
    void on(CaseActivated activated) {
        for (var moment : Moment.values()) {
            if (moment != Moment.EXIT) {
                begin(moment, activated.caseNumber());
            }
        }
    }

    @EventListener
    void on(HelpEnded ended) {
        begin(Moment.EXIT, ended.caseNumber());
    }

    private void begin(Moment moment, CaseNumber number) {
        var waits = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.digits()).processDefinitionKey(CasePart.OUTCOME.model())
                .variableValueEquals(MOMENT, moment.name()).count() > 0;
        if (!waits) {
            parts.begin(CasePart.OUTCOME, number, Map.of(MOMENT, moment.name()));
        }
    }
}
