package org.assist.process.escalation;

import static org.assist.escalation.StallAction.CONFERENCE;
import static org.assist.escalation.StallAction.ESCALATE;
import static org.assist.escalation.StallAction.EXTEND;
import static org.assist.escalation.StallAction.NUDGE;
import static org.assist.escalation.StallAction.REASSIGN;
import static org.assist.escalation.StallAction.SNOOZE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.assist.escalation.Absences;
import org.assist.escalation.Colleagues;
import org.assist.escalation.Ladder;
import org.assist.escalation.LadderSteps;
import org.assist.escalation.StallAction;
import org.assist.escalation.StallReason;
import org.assist.escalation.StalledCase;
import org.assist.escalation.StalledCases;
import org.assist.escalation.TakenBy;
import org.assist.escalation.Waits;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a supervisor does about a case that stands still; each is kept with her name. */
@Component
@Transactional
class StalledDesk {

    /** Longer than this nothing is put aside at once: whoever still wants it to wait says so again. */
    static final int LONGEST_DAYS = 30;

    private final StalledCases stalled;
    private final LadderSteps steps;
    private final Waits waits;
    private final Ladder ladder;
    private final StepTaker taker;
    private final StandingPlaces places;
    private final Colleagues colleagues;
    private final Absences absences;
    private final Postbox postbox;
    private final CaseParts parts;
    private final TaskService tasks;
    private final Clock clock;

    StalledDesk(StalledCases stalled, LadderSteps steps, Waits waits, Ladder ladder, StepTaker taker, StandingPlaces places, Colleagues colleagues, Absences absences,
            Postbox postbox, CaseParts parts, TaskService tasks, Clock clock) {
        this.stalled = stalled;
        this.steps = steps;
        this.waits = waits;
        this.ladder = ladder;
        this.taker = taker;
        this.places = places;
        this.colleagues = colleagues;
        this.absences = absences;
        this.postbox = postbox;
        this.parts = parts;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Reminds whoever sees to it: who holds the task, or who leads the case or stands in for her, or whoever was given it. */
    public void nudge(StalledCase one, String by) {
        var reminded = new TreeSet<String>();
        openTasks(one).stream().map(Task::getAssignee).filter(holder -> holder != null).forEach(reminded::add);
        if (reminded.isEmpty()) {
            Optional.ofNullable(one.worker()).flatMap(absences::whoWorksFor).ifPresent(reminded::add);
        }
        if (reminded.isEmpty()) {
            reminded.addAll(List.of(one.owners().split(" ")));
            reminded.remove("");
        }
        reminded.forEach(account -> tell(account, one));
        note(one, NUDGE, null, null, null, by);
    }

    /**
     * Gives the task at which it stands to somebody of the same house.
     *
     * @throws IllegalArgumentException where there is no task, or she does not work there
     */
    public void reassign(StalledCase one, String to, String by) {
        var open = openTasks(one);
        if (open.isEmpty()) {
            throw new IllegalArgumentException("Nothing here can be given to somebody: there is no task.");
        }
        if (colleagues.at(one.organisation()).stream().noneMatch(colleague -> colleague.account().equals(to))) {
            throw new IllegalArgumentException("Only somebody of the same house can have it.");
        }
        open.forEach(task -> tasks.setAssignee(task.getId(), to));
        tell(to, one);
        note(one, REASSIGN, null, null, to, by);
    }

    /** More time: the ladder waits, and the task is due later. */
    public void extend(StalledCase one, int days, StallReason reason, String by) {
        var until = in(days);
        openTasks(one).forEach(task -> {
            task.setDueDate(Date.from(until));
            tasks.saveTask(task);
        });
        note(one, EXTEND, reason, until, null, by);
    }

    /** Put aside: it stays on the list, and the ladder waits. */
    public void snooze(StalledCase one, int days, StallReason reason, String by) {
        note(one, SNOOZE, reason, in(days), null, by);
    }

    /** The next step is taken now, at whatever hour. */
    public void escalate(StalledCase one, String by) {
        var number = new CaseNumber(one.number());
        var taken = steps.taken(one.number());
        waits.of(number).stream().filter(waiting -> waiting.cause() == one.cause() && waiting.occurrence().equals(one.occurrence())).findFirst()
                .flatMap(waiting -> ladder.steps(waiting).stream().filter(step -> !steps.isTaken(taken, waiting, step.step())).findFirst()
                        .map(step -> !taker.take(List.of(new StepTaker.Due(waiting, step)), TakenBy.PERSON).isEmpty()))
                .orElseThrow(() -> new IllegalArgumentException("The ladder ends here."));
        note(one, ESCALATE, null, null, null, by);
    }

    /** Those who can help are called together; once for a case at a time. */
    public void callConference(StalledCase one, String by) {
        parts.beginOnce(CasePart.CONFERENCE, new CaseNumber(one.number()), Map.of());
        note(one, CONFERENCE, null, null, null, by);
    }

    private Instant in(int days) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new IllegalArgumentException("From one day to %d days.".formatted(LONGEST_DAYS));
        }
        return clock.instant().plus(Duration.ofDays(days));
    }

    private List<Task> openTasks(StalledCase one) {
        return places.tasksAt(one.place());
    }

    private void tell(String account, StalledCase one) {
        postbox.post(Letter.ESCALATION, Recipient.account(account), new CaseNumber(one.number()));
    }

    private void note(StalledCase one, StallAction action, StallReason reason, Instant until, String to, String by) {
        stalled.note(one.number(), one.cause(), action, reason, until, to, by);
    }
}
