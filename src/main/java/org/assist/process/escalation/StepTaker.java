package org.assist.process.escalation;

import static java.util.stream.Collectors.toCollection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.assist.escalation.Absences;
import org.assist.escalation.DueStep;
import org.assist.escalation.LadderSteps;
import org.assist.escalation.Role;
import org.assist.escalation.Rung;
import org.assist.escalation.TakenBy;
import org.assist.escalation.Wait;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a step of the ladder: the task where the case stands gets somebody who has it from now on, and she is told; where there is
 * no task, supervisors get one to talk it over. Row, task and mail are one transaction, and a step that was taken is not taken again.
 */
@Component
class StepTaker {

    private static final String CASEWORKERS = "caseworker";
    private static final String SUPERVISORS = "supervisor";

    private final LadderSteps steps;
    private final StandingPlaces places;
    private final Absences absences;
    private final Postbox postbox;
    private final CaseParts parts;
    private final TaskService tasks;
    private final IdentityService accounts;

    StepTaker(LadderSteps steps, StandingPlaces places, Absences absences, Postbox postbox, CaseParts parts, TaskService tasks, IdentityService accounts) {
        this.steps = steps;
        this.places = places;
        this.absences = absences;
        this.postbox = postbox;
        this.parts = parts;
        this.tasks = tasks;
        this.accounts = accounts;
    }

    /** @return whether it was taken now */
    @Transactional
    public boolean take(Wait wait, DueStep step, TakenBy by) {
        var owners = accounts(step.takesOver(), wait);
        var told = Stream.concat(owners.stream(), accounts(step.mustKnow(), wait).stream()).collect(toCollection(TreeSet::new));
        if (!steps.take(wait, step, by, told)) {
            return false;
        }
        var open = places.tasksAt(places.of(wait));
        open.forEach(task -> handOver(task, step, wait));
        if (open.isEmpty() && step.step() != Rung.L1) {
            parts.beginOnce(CasePart.CONFERENCE, wait.number(), Map.of());
        }
        if (step.evenAtNight() || by == TakenBy.PERSON || !steps.isQuiet(wait.jurisdiction())) {
            tell(told, wait.number());
            steps.told(wait, step.step());
        }
        return true;
    }

    /** Those who were left to sleep are told in the morning. */
    @Transactional
    public void tellTheRested(String number) {
        steps.untold(number).forEach(untold -> {
            tell(untold.owners(), new CaseNumber(untold.key().number()));
            steps.told(untold.key());
        });
    }

    private void tell(Iterable<String> people, CaseNumber number) {
        people.forEach(account -> postbox.post(Letter.ESCALATION, Recipient.account(account), number));
    }

    private void handOver(Task task, DueStep step, Wait wait) {
        var groups = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).toList();
        if (step.takesOver().contains(Role.LEAD_WORKER) && task.getAssignee() == null && groups.contains(CASEWORKERS)) {
            atWork(wait).ifPresent(worker -> tasks.setAssignee(task.getId(), worker));
        }
        if (step.takesOver().contains(Role.SUPERVISOR) || step.takesOver().contains(Role.NETWORK)) {
            if (!groups.contains(SUPERVISORS)) {
                tasks.addCandidateGroup(task.getId(), SUPERVISORS);
            }
        }
    }

    private Optional<String> atWork(Wait wait) {
        return wait.worker() == null ? Optional.empty() : absences.whoWorksFor(wait.worker());
    }

    /** Where nobody leads the case, or nobody stands in for her who does, supervisors have it. */
    private Set<String> accounts(Set<Role> roles, Wait wait) {
        return roles.stream().flatMap(role -> switch (role) {
            case LEAD_WORKER -> atWork(wait).map(Stream::of).orElseGet(() -> members(SUPERVISORS, wait).map(User::getId));
            case SUPERVISOR -> members(SUPERVISORS, wait).map(User::getId);
            case COORDINATOR -> members("coordinator", wait).map(User::getId);
            case NETWORK -> network(wait);
        }).collect(toCollection(TreeSet::new));
    }

    private Stream<String> network(Wait wait) {
        var all = members(SUPERVISORS, wait).map(User::getId).toList();
        var wider = all.stream().filter(account -> accounts.createTenantQuery().userMember(account).count() > 1).toList();
        return (wider.isEmpty() ? all : wider).stream();
    }

    private Stream<User> members(String group, Wait wait) {
        return accounts.createUserQuery().memberOfGroup(group).memberOfTenant(wait.organisation()).list().stream();
    }
}
