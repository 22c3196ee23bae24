package org.assist.process.erasure;

import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;

import org.assist.erasure.Due;
import org.assist.erasure.ErasureReason;
import org.assist.erasure.Retention;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks a supervisor about every case whose time is over, unless something speaks for keeping it, or she was asked within the year. */
@Component
class ProposeErasures implements JavaDelegate {

    private final Retention retention;
    private final CaseParts parts;
    private final HistoryService history;
    private final Clock clock;

    ProposeErasures(Retention retention, CaseParts parts, @Lazy HistoryService history, Clock clock) {
        this.retention = retention;
        this.parts = parts;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var now = clock.instant();
        var askAgain = Date.from(retention.lookAgainBefore());
        var asked = new HashSet<CaseNumber>();
        // a whole case before a part of it
        retention.all().stream().filter(due -> !due.at().isAfter(now) && due.keptOn().isEmpty()).sorted((one, other) -> one.scope().compareTo(other.scope()))
                .filter(due -> !wasLeft(due, askAgain) && asked.add(due.caseNumber()))
                .forEach(due -> parts.beginOnce(CasePart.ERASURE, due.caseNumber(), Map.of(
                        CaseErasureProcess.SCOPE, due.scope().name(), CaseErasureProcess.REASON, ErasureReason.RETENTION.name())));
    }

    private boolean wasLeft(Due due, Date since) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(CaseErasureProcess.KEY).processInstanceBusinessKey(due.caseNumber().digits())
                .finishedAfter(since).variableValueEquals(CaseErasureProcess.SCOPE, due.scope().name()).count() > 0;
    }
}
