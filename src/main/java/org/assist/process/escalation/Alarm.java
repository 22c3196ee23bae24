package org.assist.process.escalation;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.assist.casefile.CaseRegister;
import org.assist.escalation.Escalations;
import org.assist.escalation.Lapse;
import org.assist.escalation.LadderSteps;
import org.assist.escalation.LapseKind;
import org.assist.escalation.Raised;
import org.assist.escalation.Role;
import org.assist.escalation.StallCause;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.process.Step;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Raises a lapse in a model: whoever must know gets a mail, a supervisor who takes over gets the waiting task as well, and
 * Cockpit shows an incident on the activity where the case stands. The incident goes when the activity ends.
 */
@Component
public class Alarm {

    /** The type under which Cockpit lists cases that stand still. */
    public static final String STALLED = "stalledCase";
    private static final Map<LapseKind, StallCause> ON_THE_LADDER = Map.of(LapseKind.OFFER_UNANSWERED, StallCause.OFFER_UNANSWERED,
            LapseKind.FIRST_CONTACT_OVERDUE, StallCause.NO_FIRST_CONTACT, LapseKind.LEGAL_DATE_NEAR, StallCause.LEGAL_DATE_NEAR,
            LapseKind.LEGAL_DATE_MISSED, StallCause.LEGAL_DATE_MISSED, LapseKind.MENTORING_SILENT, StallCause.MENTORING_SILENT);
    private static final String SUPERVISORS = "supervisor";
    private static final String COORDINATORS = "coordinator";

    private final Escalations escalations;
    private final LadderSteps steps;
    private final SupportPlans plans;
    private final CaseRegister register;
    private final Postbox postbox;
    private final IdentityService accounts;
    private final TaskService tasks;
    private final RuntimeService runtime;

    Alarm(Escalations escalations, LadderSteps steps, SupportPlans plans, CaseRegister register, Postbox postbox, @Lazy IdentityService accounts,
            @Lazy TaskService tasks, @Lazy RuntimeService runtime) {
        this.escalations = escalations;
        this.steps = steps;
        this.plans = plans;
        this.register = register;
        this.postbox = postbox;
        this.accounts = accounts;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** A lapse around one need: every task of its model waits for it. */
    public void raise(LapseKind kind, Step step) {
        raise(kind, plans.need(step.need()).urgency(), step.caseNumber(), step.need(), waitingTasks(step));
    }

    /**
     * A lapse around the woman herself, not around one of her needs.
     *
     * @param task the task of this model that was not done in time
     */
    public void raise(LapseKind kind, Urgency urgency, Step step, String task) {
        raise(kind, urgency, step.caseNumber(), null, waitingTasks(step).stream().filter(waiting -> waiting.getTaskDefinitionKey().equals(task)).toList());
    }

    /** The same, whatever task of this model waits. */
    public void raise(LapseKind kind, Urgency urgency, Step step) {
        raise(kind, urgency, step.caseNumber(), null, waitingTasks(step));
    }

    /** A lapse around the case as a whole, wherever it stands. */
    void raise(LapseKind kind, CaseNumber number, List<Task> waiting) {
        raise(kind, null, number, null, waiting);
    }

    /** A task that is only being given out: whoever takes over has it from its first moment. */
    public void raise(LapseKind kind, Urgency urgency, DelegateTask task) {
        var step = new Step(task.getExecution());
        if (tell(kind, urgency, step.caseNumber(), null).takeOver().contains(Role.SUPERVISOR)) {
            task.addCandidateGroup(SUPERVISORS);
            standsStill(task.getExecutionId(), kind);
        }
    }

    /** Something that nobody missed yet: those who must know are told, and nobody takes over. */
    public void warn(LapseKind kind, Urgency urgency, Step step) {
        tell(kind, urgency, step.caseNumber(), null);
    }

    private void raise(LapseKind kind, Urgency urgency, CaseNumber number, UUID need, List<Task> waiting) {
        if (tell(kind, urgency, number, need).takeOver().contains(Role.SUPERVISOR)) {
            waiting.forEach(task -> {
                if (tasks.getIdentityLinksForTask(task.getId()).stream().noneMatch(link -> SUPERVISORS.equals(link.getGroupId()))) {
                    tasks.addCandidateGroup(task.getId(), SUPERVISORS);
                }
                standsStill(task.getExecutionId(), kind);
            });
        }
    }

    private Raised tell(LapseKind kind, Urgency urgency, CaseNumber number, UUID need) {
        var lapse = new Lapse(kind, urgency, register.profile(number).riskLevel());
        var raised = escalations.raise(lapse, number, need);
        var told = Stream.concat(raised.mustKnow().stream(), raised.takeOver().stream()).distinct().flatMap(role -> accounts(role, number)).collect(toCollection(TreeSet::new));
        told.forEach(account -> postbox.post(Letter.ESCALATION, Recipient.account(account), number));
        if (ON_THE_LADDER.containsKey(kind)) {
            steps.takenByTimer(number, ON_THE_LADDER.get(kind), need == null ? null : need.toString(), told);
        }
        return raised;
    }

    /** The emergency list of a house, whatever the hour and whatever the rules: its supervisors. */
    public void emergency(CaseNumber number) {
        accounts(Role.SUPERVISOR, number).forEach(supervisor -> postbox.post(Letter.EMERGENCY, Recipient.account(supervisor), number));
    }

    /** Shows in Cockpit that a case stands still where this execution waits. */
    public void standsStill(String execution, LapseKind kind) {
        runtime.createIncident(STALLED, execution, kind.name(), kind.label());
    }

    private List<Task> waitingTasks(Step step) {
        return tasks.createTaskQuery().processInstanceId(step.execution().getProcessInstanceId()).list();
    }

    private Stream<String> accounts(Role role, CaseNumber number) {
        return switch (role) {
            case LEAD_WORKER -> register.leadWorker(number).stream();
            case SUPERVISOR, NETWORK -> members(SUPERVISORS, number);
            case COORDINATOR -> members(COORDINATORS, number);
        };
    }

    private Stream<String> members(String group, CaseNumber number) {
        return accounts.createUserQuery().memberOfGroup(group).memberOfTenant(register.leadOrganisation(number)).list().stream().map(User::getId);
    }
}
