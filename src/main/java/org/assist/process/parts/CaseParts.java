package org.assist.process.parts;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assist.casefile.CaseEndedEarly;
import org.assist.casefile.CaseRegister;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins the parts of a case, and ends what still runs when the case ends. */
@Component
public class CaseParts {

    private static final String LEAD_ORGANISATION = "leadOrganisation";
    private static final String NEW_DANGER = "NewDanger";
    private static final String JUDGING = "Task_AssessRisk";
    /** Mails that are owed are sent also when the case has ended. */
    private static final String NOTIFICATION = "notification";

    private final RuntimeService runtime;
    private final CaseRegister register;
    private final OpenWork work;
    /** The part that brings the end about comes to its own end by itself. */
    private final ThreadLocal<Collection<String>> endsTheCase = ThreadLocal.withInitial(List::of);

    CaseParts(@Lazy RuntimeService runtime, CaseRegister register, OpenWork work) {
        this.runtime = runtime;
        this.register = register;
        this.work = work;
    }

    /**
     * Begins a part of a case.
     *
     * @param variables what its model knows from the start: ids, codes, dates
     */
    public void begin(CasePart part, CaseNumber number, Map<String, Object> variables) {
        var all = new HashMap<>(variables);
        all.put(LEAD_ORGANISATION, register.leadOrganisation(number));
        runtime.createMessageCorrelation(part.message()).processInstanceBusinessKey(number.digits()).withoutTenantId()
                .setVariables(all).correlateStartMessage();
    }

    /** Begins it unless it runs already. */
    public void beginOnce(CasePart part, CaseNumber number, Map<String, Object> variables) {
        if (!running(number, part)) {
            begin(part, number, variables);
        }
    }

    /** In many cases, each unless it runs there already. */
    public void beginOnce(CasePart part, Set<CaseNumber> numbers) {
        var running = numbers.isEmpty() ? Set.of() : work.running(part, numbers);
        numbers.stream().filter(number -> !running.contains(number)).forEach(number -> begin(part, number, Map.of()));
    }

    /**
     * A new danger came up: it is judged at once, by the assistance that waits for such news, or in a review of its own where
     * the case stands elsewhere. Where somebody has the risk before her already, she learns of it there.
     */
    public void newDanger(CaseNumber number) {
        if (awaits(NEW_DANGER, number)) {
            tell(NEW_DANGER, number);
        } else if (executions(number).activityId(JUDGING).count() == 0) {
            begin(CasePart.RISK_REVIEW, number, Map.of());
        }
    }

    /** Whoever of this case waits for this news gets it. */
    public void tell(String message, CaseNumber number) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(number.digits()).correlateAll();
    }

    /** Is anybody of this case waiting for this news? */
    public boolean awaits(String message, CaseNumber number) {
        return executions(number).messageEventSubscriptionName(message).count() > 0;
    }

    public boolean running(CaseNumber number, CasePart part) {
        return running(number).contains(part);
    }

    /** Which parts of a case run now. */
    public Set<CasePart> running(CaseNumber number) {
        var models = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.digits()).list().stream()
                .map(ProcessInstance::getProcessDefinitionKey).collect(Collectors.toSet());
        return Arrays.stream(CasePart.values()).filter(part -> models.contains(part.model())).collect(Collectors.toSet());
    }

    private ExecutionQuery executions(CaseNumber number) {
        return runtime.createExecutionQuery().processInstanceBusinessKey(number.digits());
    }

    /** Ends everything of a case that still runs, but for the process that is asking and the mails that are owed. */
    public void end(CaseNumber number) {
        var asking = asking();
        roots(number).filter(instance -> !asking.contains(instance.getId()) && !endsTheCase.get().contains(instance.getId()))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "The case ended"));
    }

    @EventListener
    void on(CaseEndedEarly ended) {
        endsTheCase.set(asking());
        try {
            runtime.createMessageCorrelation("CaseEndsEarly").processInstanceBusinessKey(ended.caseNumber().digits()).correlateAll();
        } finally {
            endsTheCase.remove();
        }
    }

    private Stream<ProcessInstance> roots(CaseNumber number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.digits()).rootProcessInstances().list().stream()
                .filter(instance -> !NOTIFICATION.equals(instance.getProcessDefinitionKey()));
    }

    /** The instances in which code of a model is being run at this moment, up to their roots. */
    private static Collection<String> asking() {
        var context = Context.getCoreExecutionContext() == null ? null : Context.getBpmnExecutionContext();
        return context == null ? List.of()
                : List.of(context.getProcessInstance().getProcessInstanceId(), context.getProcessInstance().getRootProcessInstanceId());
    }
}
