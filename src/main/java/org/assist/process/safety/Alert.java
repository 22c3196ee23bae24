package org.assist.process.safety;

import java.util.List;
import java.util.Optional;

import org.assist.casefile.CaseRegister;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.process.Step;
import org.assist.process.escalation.Alarm;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells at once who must know that a woman is in danger, and shows in Cockpit where her case needs a supervisor. */
@Component
public class Alert {

    private static final String SUPERVISORS = "supervisor";

    private final CaseRegister register;
    private final Postbox postbox;
    private final IdentityService accounts;
    private final TaskService tasks;
    private final RuntimeService runtime;

    Alert(CaseRegister register, Postbox postbox, @Lazy IdentityService accounts, @Lazy TaskService tasks, @Lazy RuntimeService runtime) {
        this.register = register;
        this.postbox = postbox;
        this.accounts = accounts;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** The emergency list of a house: its supervisors, whatever the hour. */
    public void emergency(CaseNumber number) {
        supervisors(register.leadOrganisation(number)).forEach(supervisor -> postbox.post(Letter.EMERGENCY, Recipient.account(supervisor), number));
    }

    /** Supervisors and the lead worker are told to look today. */
    public void tell(CaseNumber number) {
        register.leadWorker(number).ifPresent(worker -> postbox.post(Letter.ESCALATION, Recipient.account(worker), number));
        supervisors(register.leadOrganisation(number)).forEach(supervisor -> postbox.post(Letter.ESCALATION, Recipient.account(supervisor), number));
    }

    /**
     * Supervisors and the lead worker are told, supervisors may do what waits here, and Cockpit shows it until it is done.
     *
     * @param code  what is overdue, as a code
     * @param words the same in words
     */
    public void overdue(Step step, String code, String words) {
        tell(step.caseNumber());
        waiting(step).forEach(task -> {
            tasks.addCandidateGroup(task.getId(), SUPERVISORS);
            runtime.createIncident(Alarm.STALLED, task.getExecutionId(), code, words);
        });
    }

    /** Who is working now; empty when the house itself does. */
    public static Optional<String> worker() {
        return Optional.ofNullable(Context.getCommandContext().getAuthenticatedUserId());
    }

    private List<Task> waiting(Step step) {
        return tasks.createTaskQuery().processInstanceId(step.execution().getProcessInstanceId()).list();
    }

    private List<String> supervisors(String organisation) {
        return accounts.createUserQuery().memberOfGroup(SUPERVISORS).memberOfTenant(organisation).list().stream().map(User::getId).toList();
    }
}
