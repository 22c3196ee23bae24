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
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins the parts of a case, and ends what still runs when the case ends. */
@Component
public class CaseParts {

    private static final String LEAD_ORGANISATION = "leadOrganisation";
    /** Mails that are owed are sent also when the case has ended. */
    private static final String NOTIFICATION = "notification";

    private final RuntimeService runtime;
    private final RepositoryService models;
    private final CaseRegister register;
    /** The part that brings the end about comes to its own end by itself. */
    private final ThreadLocal<Collection<String>> endsTheCase = ThreadLocal.withInitial(List::of);

    CaseParts(@Lazy RuntimeService runtime, @Lazy RepositoryService models, CaseRegister register) {
        this.runtime = runtime;
        this.models = models;
        this.register = register;
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

    /** A new danger came up: the running assistance judges the risk at once. Nothing happens where no assistance waits for it. */
    public void newDanger(CaseNumber number) {
        tell("NewDanger", number);
    }

    /** Whoever of this case waits for this news gets it. */
    public void tell(String message, CaseNumber number) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(number.digits()).correlateAll();
    }

    public boolean running(CaseNumber number, CasePart part) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.digits()).processDefinitionKey(part.model()).count() > 0;
    }

    /** Which parts of a case run now. */
    public Set<CasePart> running(CaseNumber number) {
        return Arrays.stream(CasePart.values()).filter(part -> running(number, part)).collect(Collectors.toSet());
    }

    /** What a person may begin by a click: every part with a button whose model is in force. */
    public List<CasePart> onOffer() {
        return Arrays.stream(CasePart.values()).filter(part -> part.button().isPresent())
                .filter(part -> models.createProcessDefinitionQuery().processDefinitionKey(part.model()).latestVersion().count() > 0).toList();
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
                .filter(instance -> !instance.getProcessDefinitionId().startsWith(NOTIFICATION + ":"));
    }

    /** The instances in which code of a model is being run at this moment, up to their roots. */
    private static Collection<String> asking() {
        var context = Context.getCoreExecutionContext() == null ? null : Context.getBpmnExecutionContext();
        return context == null ? List.of()
                : List.of(context.getProcessInstance().getProcessInstanceId(), context.getProcessInstance().getRootProcessInstanceId());
    }
}
