package org.assist.deadline;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.Stage;
import org.assist.vocabulary.Urgency;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets deadlines as {@code rules/deadlines} has them, in the working hours and days of the country that counts. */
@Component
public class Deadlines {

    static final Question QUESTION = new Question("deadlines", List.of(Obligation.class, TaskBegun.class, ReviewBegun.class, FollowUpBegun.class,
            AnswerAwaited.class, LegalEvent.class, CaseDeadline.class),
            List.of(new Question.Table("offer-times.csv", OfferTime.class, 1),
                    new Question.Table("first-contact-times.csv", FirstContactTime.class, 1),
                    new Question.Table("appointment-times.csv", AppointmentTime.class, 1),
                    new Question.Table("arrival-times.csv", ArrivalTime.class, 1),
                    new Question.Table("result-times.csv", ResultTime.class, 1),
                    new Question.Table("word-times.csv", WordTime.class, 1),
                    new Question.Table("conference-times.csv", ConferenceTime.class, 1),
                    new Question.Table("task-times.csv", TaskTime.class, 1),
                    new Question.Table("review-times.csv", ReviewTime.class, 2),
                    new Question.Table("follow-up-times.csv", FollowUpTime.class, 1),
                    new Question.Table("answer-times.csv", AnswerTime.class, 1),
                    new Question.Table("office-hours.csv", OfficeHours.class, 1),
                    new Question.Table("legal-periods.csv", LegalPeriod.class, 1),
                    new Question.Table("legal-effects.csv", LegalEffect.class, 2)),
            List.of(Allowed.class, Begins.class, Moves.class));

    private final Rulebook rulebook;
    private final JdbcClient sql;

    Deadlines(Rulebook rulebook, JdbcClient sql) {
        this.rulebook = rulebook;
        this.sql = sql;
    }

    @Bean
    static Question deadlinesQuestion() {
        return QUESTION;
    }

    /**
     * Sets a deadline and keeps it together with the rule that set it.
     *
     * @param subject      the need or the referral it is about
     * @param jurisdiction whose working hours and holidays count
     */
    @Transactional
    public Deadline set(DeadlineKind kind, UUID subject, CaseNumber number, Urgency urgency, Jurisdiction jurisdiction, Instant start) {
        var conclusions = rulebook.ask(QUESTION.name(), List.of(new Obligation(kind, urgency)));
        var allowed = shortest(conclusions.of(Allowed.class), kind + " " + urgency);
        var calendar = calendar(jurisdiction);
        var due = due(allowed, calendar, start);
        var half = allowed.countedIn() == Unit.HOURS
                ? start.plus(Duration.between(start, due).dividedBy(2))
                : calendar.after(start, calendar.officeTime(start, due).dividedBy(2));
        var deadline = new Deadline(kind, start, half, due,
                "%s: %d %s".formatted(allowed.sentence(), allowed.amount(), allowed.countedIn().label()), conclusions.version());
        keep(deadline, subject, number, jurisdiction);
        return deadline;
    }

    /** When a task that begins now is due. */
    public Instant taskDue(String task, Jurisdiction jurisdiction, Instant start) {
        var allowed = shortest(rulebook.ask(QUESTION.name(), List.of(new TaskBegun(task))).of(Allowed.class), task);
        return due(allowed, calendar(jurisdiction), start);
    }

    /** When something is looked at again that was looked at just now. */
    public Instant reviewDue(ReviewKind kind, Stage stage, Jurisdiction jurisdiction, Instant start) {
        var allowed = shortest(rulebook.ask(QUESTION.name(), List.of(new ReviewBegun(kind, stage))).of(Allowed.class), kind + " " + stage);
        return due(allowed, calendar(jurisdiction), start);
    }

    /** When she is asked how she is, counted from the end of the help or from a try that failed. */
    public Instant followUpDue(FollowUpRound round, Jurisdiction jurisdiction, Instant start) {
        var allowed = shortest(rulebook.ask(QUESTION.name(), List.of(new FollowUpBegun(round))).of(Allowed.class), round.toString());
        return due(allowed, calendar(jurisdiction), start);
    }

    /** Until when the house waits for an answer to what it asked just now. */
    public Instant answerDue(AskedQuestion question, Jurisdiction jurisdiction, Instant start) {
        var allowed = shortest(rulebook.ask(QUESTION.name(), List.of(new AnswerAwaited(question))).of(Allowed.class), question.toString());
        return due(allowed, calendar(jurisdiction), start);
    }

    /** Whether offices of a country are open on the day of this moment. */
    public boolean isWorkingDay(Jurisdiction jurisdiction, Instant moment) {
        return calendar(jurisdiction).isWorkingDay(LocalDate.ofInstant(moment, jurisdiction.zone()));
    }

    private static Instant due(Allowed allowed, WorkingCalendar calendar, Instant start) {
        return switch (allowed.countedIn()) {
            case HOURS -> start.plus(Duration.ofHours(allowed.amount()));
            case CALENDAR_DAYS -> start.plus(Duration.ofDays(allowed.amount()));
            case WORKING_HOURS -> calendar.after(start, Duration.ofHours(allowed.amount()));
            case WORKING_DAYS -> calendar.closingAfterDays(start, allowed.amount());
        };
    }

    /** Where several rules allow a time, caution has it: the one that allows least of the smallest unit. */
    private static Allowed shortest(List<Allowed> allowed, String what) {
        return allowed.stream().min(Comparator.comparing(Allowed::countedIn).thenComparing(Allowed::amount))
                .orElseThrow(() -> new IllegalStateException("No rule in rules/deadlines allows a time for " + what));
    }

    private WorkingCalendar calendar(Jurisdiction jurisdiction) {
        return rulebook.rows(QUESTION.name(), OfficeHours.class).stream().filter(hours -> hours.jurisdiction() == jurisdiction).findFirst()
                .map(WorkingCalendar::new)
                .orElseThrow(() -> new IllegalStateException("rules/deadlines/office-hours.csv has no row for " + jurisdiction));
    }

    private void keep(Deadline deadline, UUID subject, CaseNumber number, Jurisdiction jurisdiction) {
        sql.sql("""
                insert into assist.deadline (id, kind, subject, case_number, jurisdiction, started_at, reminder_at, due_at, rule, rules)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(List.of(UUID.randomUUID(), deadline.kind().name(), subject, number.digits(), jurisdiction.name(),
                        Timestamp.from(deadline.start()), Timestamp.from(deadline.reminderAt()), Timestamp.from(deadline.due()),
                        deadline.rule(), deadline.version()))
                .update();
    }
}
