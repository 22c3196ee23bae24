package org.assist.process.escalation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.assist.escalation.Absences;
import org.assist.escalation.DueStep;
import org.assist.escalation.LadderSteps;
import org.assist.escalation.LadderSteps.Taking;
import org.assist.escalation.Role;
import org.assist.escalation.Rung;
import org.assist.escalation.StalledCase.Place;
import org.assist.escalation.TakenBy;
import org.assist.escalation.Wait;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes steps of the ladder: the task where a case stands gets somebody who has it from now on, and she is told; where there is no task,
 * supervisors get one to talk it over. Rows, tasks and mails are one transaction, and a step that was taken is not taken again. Many steps are
 * taken together, with as few questions to the database as one.
 */
@Component
class StepTaker {

    private static final String CASEWORKERS = "caseworker";
    private static final String SUPERVISORS = "supervisor";

    /** A step whose time has come. */
    record Due(Wait waiting, DueStep step) {
    }

    private final LadderSteps steps;
    private final StandingPlaces places;
    private final Absences absences;
    private final Postbox postbox;
    private final CaseParts parts;
    private final TaskService tasks;
    private final IdentityService accounts;
    private final ProcessEngineConfigurationImpl engine;

    StepTaker(LadderSteps steps, StandingPlaces places, Absences absences, Postbox postbox, CaseParts parts, TaskService tasks, IdentityService accounts, ProcessEngineConfigurationImpl engine) {
        this.steps = steps;
        this.places = places;
        this.absences = absences;
        this.postbox = postbox;
        this.parts = parts;
        this.tasks = tasks;
        this.accounts = accounts;
        this.engine = engine;
    }

    /** @return those that were taken now */
    @Transactional
    public List<Due> take(List<Due> due, TakenBy by) {
        var people = new People();
        var taken = steps.take(due.stream().map(one -> new Taking(one.waiting(), one.step(), people.whoHas(one), isTold(one, by, people))).toList(), by);
        var shown = places.of(taken.stream().map(Taking::waiting).toList());
        engine.getCommandExecutorTxRequired().execute(context -> {
            parts.beginOnce(CasePart.CONFERENCE, handOver(taken, shown, people));
            return null;
        });
        tell(taken.stream().filter(Taking::told).flatMap(one -> one.owners().stream().map(account -> Map.entry(account, one.waiting().number()))));
        return taken.stream().map(one -> new Due(one.waiting(), one.step())).toList();
    }

    /** Those who were left to sleep are told in the morning. */
    @Transactional
    public void tellTheRested(String number) {
        var untold = steps.untold(number);
        tell(untold.stream().flatMap(one -> one.owners().stream().map(account -> Map.entry(account, new CaseNumber(one.key().number())))));
        steps.told(untold);
    }

    private boolean isTold(Due one, TakenBy by, People people) {
        return one.step().evenAtNight() || by == TakenBy.PERSON || !people.sleep(one.waiting().jurisdiction());
    }

    private void tell(Stream<Map.Entry<String, CaseNumber>> news) {
        news.collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())))
                .forEach((account, numbers) -> postbox.remind(Letter.ESCALATION, Recipient.account(account), numbers));
    }

    /** All in one command of the engine, which then writes what is alike together. @return the cases that have no task to hand over */
    private Set<CaseNumber> handOver(List<Taking> taken, Map<Wait, Place> shown, People people) {
        var open = places.tasksAt(shown.values());
        var groups = places.groups(open.values().stream().flatMap(List::stream).toList());
        var withoutTask = new LinkedHashSet<CaseNumber>();
        taken.forEach(one -> {
            var here = open.getOrDefault(shown.get(one.waiting()).execution(), List.of());
            here.forEach(task -> handOver(task, groups.get(task.getId()), one.step(), one.waiting(), people));
            if (here.isEmpty() && one.step().step() != Rung.L1) {
                withoutTask.add(one.waiting().number());
            }
        });
        return withoutTask;
    }

    private void handOver(Task task, Set<String> groups, DueStep step, Wait wait, People people) {
        if (step.takesOver().contains(Role.LEAD_WORKER) && task.getAssignee() == null && groups.contains(CASEWORKERS)) {
            people.atWork(wait).ifPresent(worker -> tasks.setAssignee(task.getId(), worker));
        }
        if ((step.takesOver().contains(Role.SUPERVISOR) || step.takesOver().contains(Role.NETWORK)) && groups.add(SUPERVISORS)) {
            tasks.addCandidateGroup(task.getId(), SUPERVISORS);
        }
    }

    /** Who is who, looked up once for all the steps that are taken together. */
    private class People {

        private final Map<String, Optional<String>> atWork = new HashMap<>();
        private final Map<List<String>, Set<String>> members = new HashMap<>();
        private final Map<String, Set<String>> network = new HashMap<>();
        private final Map<Jurisdiction, Boolean> asleep = new EnumMap<>(Jurisdiction.class);

        boolean sleep(Jurisdiction jurisdiction) {
            return asleep.computeIfAbsent(jurisdiction, steps::isQuiet);
        }

        Optional<String> atWork(Wait wait) {
            return wait.worker() == null ? Optional.empty() : atWork.computeIfAbsent(wait.worker(), absences::whoWorksFor);
        }

        Set<String> whoHas(Due one) {
            return Stream.concat(one.step().takesOver().stream(), one.step().mustKnow().stream()).flatMap(role -> accounts(role, one.waiting()).stream()).collect(toCollection(TreeSet::new));
        }

        /** Where nobody leads the case, or nobody stands in for her who does, supervisors have it. */
        private Set<String> accounts(Role role, Wait wait) {
            return switch (role) {
                case LEAD_WORKER -> atWork(wait).map(Set::of).orElseGet(() -> members(SUPERVISORS, wait.organisation()));
                case SUPERVISOR -> members(SUPERVISORS, wait.organisation());
                case COORDINATOR -> members("coordinator", wait.organisation());
                case NETWORK -> network(wait.organisation());
            };
        }

        private Set<String> network(String organisation) {
            var all = members(SUPERVISORS, organisation);
            var wider = network.computeIfAbsent(organisation, key -> all.stream().filter(account -> accounts.createTenantQuery().userMember(account).count() > 1).collect(toSet()));
            return wider.isEmpty() ? all : wider;
        }

        private Set<String> members(String group, String organisation) {
            return members.computeIfAbsent(List.of(group, organisation), key ->
                    accounts.createUserQuery().memberOfGroup(group).memberOfTenant(organisation).list().stream().map(User::getId).collect(toSet()));
        }
    }
}
