package org.assist.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assist.deadline.LegalEventCode.CG_POSITIVE;
import static org.assist.deadline.LegalEventCode.COMPENSATION_CLAIMED;
import static org.assist.deadline.LegalEventCode.CRIMINAL_PROCEEDINGS_BEGUN;
import static org.assist.deadline.LegalEventCode.FINAL_DECISION_NOTIFIED;
import static org.assist.deadline.LegalEventCode.IDENTIFICATION_APPEALED;
import static org.assist.deadline.LegalEventCode.IDENTIFICATION_CONFIRMED;
import static org.assist.deadline.LegalEventCode.IDENTIFICATION_REFUSAL_SENT;
import static org.assist.deadline.LegalEventCode.OFFENCE_DATE;
import static org.assist.deadline.LegalEventCode.REFLECTION_GRANTED;
import static org.assist.deadline.LegalEventCode.REFLECTION_PROPOSED;
import static org.assist.deadline.LegalEventCode.RG_POSITIVE;
import static org.assist.deadline.LegalEventCode.TAKE_BACK_NOTIFIED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.fixture.AssistTest;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.util.FileSystemUtils;

/** Legal deadlines of a case as rows in the real database, the clock moved. */
@AssistTest
@RecordApplicationEvents
class LegalDeadlinesTests {

    @Autowired
    LegalDeadlines legal;
    @Autowired
    CaseRegister register;
    @Autowired
    LegalTimes times;
    @Autowired
    ApplicationEventPublisher publisher;
    @Autowired
    Clock clock;
    @Autowired
    ApplicationEvents events;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void aDeadlineSaysInPlainWordsWhyItHasItsDate() {
        var number = openedOn(Jurisdiction.IE, "2026-02-04T10:00");

        var appeal = only(legal.happenedOn(number, Jurisdiction.IE, IDENTIFICATION_REFUSAL_SENT, LocalDate.of(2026, 2, 3), true, "lawyer"));

        assertThat(appeal.period()).isEqualTo("IE-05");
        assertThat(appeal.dueOn()).isEqualTo("2026-03-05");
        assertThat(appeal.state()).isEqualTo(LegalState.RUNNING);
        assertThat(appeal.toBeConfirmed()).as("the commencement of the act is not certain").isTrue();
        assertThat(legal.history(appeal.id())).singleElement().satisfies(step -> assertThat(step.by()).isEqualTo("lawyer"))
                .satisfies(step -> assertThat(step.words()).isEqualTo("A refusal to identify her was sent on 3 February 2026. Counted 30 days: until "
                        + "5 March 2026 (IE-05, 2024 Act s 33(1) [S15]: after the notification was sent; no commencement order was found; certainty A/D)"));
        assertThat(events.stream(LegalDeadlineSet.class)).extracting(LegalDeadlineSet::deadline).containsExactly(appeal.id());
    }

    @Test
    void theDateOnTheNoticeWinsOverTheCountedOne() {
        var number = openedOn(Jurisdiction.IE, "2026-02-04T10:00");
        var appeal = only(legal.happenedOn(number, Jurisdiction.IE, IDENTIFICATION_REFUSAL_SENT, LocalDate.of(2026, 2, 3), true, "caseworker"));

        legal.confirm(appeal.id(), LocalDate.of(2026, 3, 9), "lawyer");

        var confirmed = legal.deadline(appeal.id());
        assertThat(confirmed.dueOn()).isEqualTo("2026-03-09");
        assertThat(confirmed.toBeConfirmed()).isFalse();
        assertThat(events.stream(LegalDeadlineMoved.class)).extracting(LegalDeadlineMoved::deadline).containsExactly(appeal.id());
        assertThat(legal.history(appeal.id())).last().satisfies(step -> assertThat(step.words()).contains("9 March 2026").contains("wins over the counted one"));
    }

    @Test
    void aDeadlineIsMetByWhatItWaitedFor() {
        var number = openedOn(Jurisdiction.IE, "2026-02-04T10:00");
        var appeal = only(legal.happenedOn(number, Jurisdiction.IE, IDENTIFICATION_REFUSAL_SENT, LocalDate.of(2026, 2, 3), true, "caseworker"));

        legal.happenedOn(number, Jurisdiction.IE, IDENTIFICATION_APPEALED, LocalDate.of(2026, 2, 20), true, "lawyer");

        assertThat(legal.deadline(appeal.id()).state()).isEqualTo(LegalState.MET);
        assertThat(legal.running(number)).isEmpty();
        assertThat(events.stream(LegalDeadlineEnded.class)).extracting(LegalDeadlineEnded::deadline).containsExactly(appeal.id());
    }

    @Test
    void whereOneEventMayBeMeantForTwoAPersonSaysForWhich() {
        var number = openedOn(Jurisdiction.IE, "2026-02-12T10:00");
        var first = only(legal.happenedOn(number, Jurisdiction.IE, IDENTIFICATION_REFUSAL_SENT, LocalDate.of(2026, 2, 3), true, "caseworker"));
        var second = only(legal.happenedOn(number, Jurisdiction.IE, IDENTIFICATION_REFUSAL_SENT, LocalDate.of(2026, 2, 10), true, "caseworker"));

        legal.happenedOn(number, Jurisdiction.IE, IDENTIFICATION_APPEALED, LocalDate.of(2026, 2, 20), true, "lawyer");
        assertThat(legal.running(number)).extracting(LegalDeadline::id).containsExactly(first.id(), second.id());
        assertThat(legal.history(first.id())).last().satisfies(step -> assertThat(step.words()).contains("say which of them is met"));

        legal.met(second.id(), "lawyer");
        assertThat(legal.running(number)).extracting(LegalDeadline::id).containsExactly(first.id());
    }

    @Test
    void anAnswerOnTheSameDayCountsThoughOnlyItsDayIsKnown() {
        var number = openedOn(Jurisdiction.ES, "2026-03-02T09:00");
        var decision = only(legal.happened(number, Jurisdiction.ES, REFLECTION_PROPOSED, at(Jurisdiction.ES, "2026-03-02T09:00"), "caseworker"));

        legal.happenedOn(number, Jurisdiction.ES, REFLECTION_GRANTED, LocalDate.of(2026, 3, 2), true, "caseworker");

        assertThat(legal.deadline(decision.id()).state()).isEqualTo(LegalState.MET);
    }

    @Test
    void whatWasNotedIsToldAndKeptInOrder() {
        var number = openedOn(Jurisdiction.UK_SCT, "2026-03-21T10:00");

        legal.happenedOn(number, Jurisdiction.UK_SCT, CG_POSITIVE, LocalDate.of(2026, 3, 20), true, "caseworker");
        legal.happenedOn(number, Jurisdiction.UK_SCT, RG_POSITIVE, LocalDate.of(2026, 3, 1), true, "caseworker");

        assertThat(legal.noted(number)).containsExactly(CG_POSITIVE, RG_POSITIVE);
        assertThat(events.stream(LegalEventNoted.class)).extracting(LegalEventNoted::code).containsExactly(CG_POSITIVE, RG_POSITIVE);
    }

    @Test
    void thereIsNothingToAppealOnceSheIsIdentified() {
        var number = openedOn(Jurisdiction.IE, "2026-02-04T10:00");
        var appeal = only(legal.happenedOn(number, Jurisdiction.IE, IDENTIFICATION_REFUSAL_SENT, LocalDate.of(2026, 2, 3), true, "caseworker"));

        legal.happenedOn(number, Jurisdiction.IE, IDENTIFICATION_CONFIRMED, LocalDate.of(2026, 2, 10), true, "lawyer");

        assertThat(legal.deadline(appeal.id()).state()).isEqualTo(LegalState.MOOT);
    }

    @Test
    void aMissedDeadlineIsMissedOnceItsDayIsOverAndCanBeMetLate() {
        var number = openedOn(Jurisdiction.IE, "2026-02-04T10:00");
        var appeal = only(legal.happenedOn(number, Jurisdiction.IE, IDENTIFICATION_REFUSAL_SENT, LocalDate.of(2026, 2, 3), true, "caseworker"));

        clock(Jurisdiction.IE, "2026-03-05T23:00");
        assertThat(legal.due(appeal.id())).isEmpty();
        clock(Jurisdiction.IE, "2026-03-06T00:00");
        assertThat(legal.due(appeal.id())).contains(AtDue.DECIDE_LATE_APPLICATION);
        assertThat(legal.deadline(appeal.id()).state()).isEqualTo(LegalState.MISSED);

        legal.met(appeal.id(), "lawyer");
        assertThat(legal.deadline(appeal.id()).state()).isEqualTo(LegalState.MET);
        assertThat(legal.due(appeal.id())).isEmpty();
    }

    @Test
    void aMissedDeadlineWhoseNoticeSaysLaterRunsAgain() {
        var number = openedOn(Jurisdiction.IE, "2026-03-06T10:00");
        var appeal = only(legal.happenedOn(number, Jurisdiction.IE, IDENTIFICATION_REFUSAL_SENT, LocalDate.of(2026, 2, 3), false, "caseworker"));
        legal.due(appeal.id());

        legal.confirm(appeal.id(), LocalDate.of(2026, 3, 12), "lawyer");

        assertThat(legal.running(number)).extracting(LegalDeadline::dueOn).containsExactly(LocalDate.of(2026, 3, 12));
        assertThat(legal.history(appeal.id()).get(0).words()).contains("the earliest plausible day");
    }

    @Test
    void anExtensionIsLaterOrNone() {
        var number = openedOn(Jurisdiction.ES, "2026-03-02T09:00");
        var reflection = only(legal.happenedOn(number, Jurisdiction.ES, REFLECTION_GRANTED, LocalDate.of(2026, 3, 2), true, "caseworker"));

        assertThatThrownBy(() -> legal.extend(reflection.id(), LocalDate.of(2026, 5, 31), "lawyer")).hasMessageContaining("only be extended to a later day");
        legal.extend(reflection.id(), LocalDate.of(2026, 8, 31), "lawyer");

        assertThat(legal.deadline(reflection.id()).state()).isEqualTo(LegalState.EXTENDED);
        assertThat(legal.deadline(reflection.id()).dueOn()).isEqualTo("2026-08-31");
    }

    @Test
    void silenceThatGrantsStartsWhatWasProposedFromTheDayOfTheProposal() {
        var number = openedOn(Jurisdiction.ES, "2026-03-02T09:00");
        var decision = only(legal.happened(number, Jurisdiction.ES, REFLECTION_PROPOSED, at(Jurisdiction.ES, "2026-03-02T09:00"), "caseworker"));
        assertThat(decision.dueOn()).isEqualTo("2026-03-07");

        clock(Jurisdiction.ES, "2026-03-08T00:00");
        assertThat(legal.due(decision.id())).contains(AtDue.ACT_ON_SILENCE);

        assertThat(legal.deadline(decision.id()).state()).isEqualTo(LegalState.EXPIRED);
        assertThat(legal.running(number)).singleElement()
                .satisfies(reflection -> assertThat(reflection.period()).isEqualTo("ES-03"))
                .satisfies(reflection -> assertThat(reflection.dueOn()).isEqualTo("2026-05-31"))
                .satisfies(reflection -> assertThat(reflection.minimum()).isTrue());
    }

    @Test
    void silenceOnATakeBackLetsTheTransferDecisionBeAwaited() {
        var number = openedOn(Jurisdiction.DE, "2026-09-01T09:00");
        var reply = only(legal.happenedOn(number, Jurisdiction.DE, TAKE_BACK_NOTIFIED, LocalDate.of(2026, 9, 1), true, "caseworker"));

        clock(Jurisdiction.DE, "2026-09-16T00:00");
        legal.due(reply.id());

        assertThat(legal.running(number)).extracting(LegalDeadline::period).containsExactlyInAnyOrder("EU-23b", "EU-25b");
        assertThat(due(number, "EU-23b")).as("two weeks after silence confirmed it on 15 September").isEqualTo("2026-09-29");
    }

    @Test
    void protectionLastsToTheLaterAndSupportToTheEarlierDay() {
        var number = openedOn(Jurisdiction.UK_SCT, "2026-03-01T10:00");
        legal.happenedOn(number, Jurisdiction.UK_SCT, RG_POSITIVE, LocalDate.of(2026, 3, 1), true, "caseworker");
        assertThat(due(number, "UK-02")).isEqualTo("2026-03-30");
        assertThat(due(number, "UK-03")).isEqualTo("2026-05-29");
        assertThat(due(number, "UK-03m")).isEqualTo("2026-04-30");

        clock(Jurisdiction.UK_SCT, "2026-03-20T10:00");
        legal.happenedOn(number, Jurisdiction.UK_SCT, CG_POSITIVE, LocalDate.of(2026, 3, 20), true, "caseworker");

        assertThat(due(number, "UK-02")).isEqualTo("2026-03-30");
        assertThat(due(number, "UK-03")).isEqualTo("2026-03-20");
    }

    @Test
    void aProtectionThatWaitsForADecisionHasNoEndBeforeIt() {
        var number = openedOn(Jurisdiction.UK_SCT, "2026-03-01T10:00");
        legal.happenedOn(number, Jurisdiction.UK_SCT, RG_POSITIVE, LocalDate.of(2026, 3, 1), true, "caseworker");
        var protection = of(number, "UK-02");

        clock(Jurisdiction.UK_SCT, "2026-03-31T10:00");
        assertThat(legal.due(protection.id())).isEmpty();
        assertThat(legal.deadline(protection.id()).openEnd()).isTrue();
        assertThat(legal.nextLook(protection.id())).isEqualTo(at(Jurisdiction.UK_SCT, "2026-03-31T10:00").plusSeconds(30 * 86_400));

        clock(Jurisdiction.UK_SCT, "2026-06-10T10:00");
        legal.happenedOn(number, Jurisdiction.UK_SCT, CG_POSITIVE, LocalDate.of(2026, 6, 10), true, "caseworker");
        assertThat(legal.deadline(protection.id()).openEnd()).isFalse();
        assertThat(legal.deadline(protection.id()).dueOn()).isEqualTo("2026-06-10");
    }

    @Test
    void whatWasNotedInTheWrongOrderHasTheSameDates() {
        var number = openedOn(Jurisdiction.UK_SCT, "2026-03-21T10:00");

        legal.happenedOn(number, Jurisdiction.UK_SCT, CG_POSITIVE, LocalDate.of(2026, 3, 20), true, "caseworker");
        legal.happenedOn(number, Jurisdiction.UK_SCT, RG_POSITIVE, LocalDate.of(2026, 3, 1), true, "caseworker");

        assertThat(due(number, "UK-02")).isEqualTo("2026-03-30");
        assertThat(due(number, "UK-03")).isEqualTo("2026-03-20");
    }

    @Test
    void aTimeThatStoodStillKeepsWhatWasLeftOfIt() {
        var number = openedOn(Jurisdiction.ES, "2026-02-02T10:00");
        var claim = only(legal.happenedOn(number, Jurisdiction.ES, OFFENCE_DATE, LocalDate.of(2026, 2, 1), true, "caseworker"));
        assertThat(claim.dueOn()).isEqualTo("2027-02-01");

        legal.happenedOn(number, Jurisdiction.ES, CRIMINAL_PROCEEDINGS_BEGUN, LocalDate.of(2026, 6, 1), true, "lawyer");
        clock(Jurisdiction.ES, "2027-06-01T10:00");
        assertThat(legal.due(claim.id())).as("it stands still").isEmpty();
        assertThat(legal.deadline(claim.id()).state()).isEqualTo(LegalState.SUSPENDED);

        legal.happenedOn(number, Jurisdiction.ES, FINAL_DECISION_NOTIFIED, LocalDate.of(2028, 6, 1), true, "lawyer");
        assertThat(legal.deadline(claim.id()).dueOn()).as("245 days were left").isEqualTo(LocalDate.of(2028, 6, 1).plusDays(245));

        legal.happenedOn(number, Jurisdiction.ES, COMPENSATION_CLAIMED, LocalDate.of(2028, 7, 1), true, "lawyer");
        assertThat(legal.deadline(claim.id()).state()).isEqualTo(LegalState.MET);
    }

    @Test
    void nothingIsWarnedOfTwiceAndNothingWhileItStandsStill() {
        var number = openedOn(Jurisdiction.IE, "2026-02-04T10:00");
        var appeal = only(legal.happenedOn(number, Jurisdiction.IE, IDENTIFICATION_REFUSAL_SENT, LocalDate.of(2026, 2, 3), true, "caseworker"));

        var warnings = new ArrayList<Instant>();
        for (var next = legal.nextWarning(appeal.id(), appeal.startedAt()); next.isPresent(); next = legal.nextWarning(appeal.id(), next.get())) {
            warnings.add(next.get());
        }
        assertThat(warnings).containsExactly(at(Jurisdiction.IE, "2026-02-19T09:00"), at(Jurisdiction.IE, "2026-02-26T09:00"),
                at(Jurisdiction.IE, "2026-03-02T09:00"), at(Jurisdiction.IE, "2026-03-04T09:00"));

        legal.waive(appeal.id(), "lawyer");
        assertThat(legal.nextWarning(appeal.id(), appeal.startedAt())).isEmpty();
    }

    @Test
    void whatHasEndedCannotBeChanged() {
        var number = openedOn(Jurisdiction.IE, "2026-02-04T10:00");
        var appeal = only(legal.happenedOn(number, Jurisdiction.IE, IDENTIFICATION_REFUSAL_SENT, LocalDate.of(2026, 2, 3), true, "caseworker"));
        legal.moot(appeal.id(), "lawyer");

        assertThatThrownBy(() -> legal.confirm(appeal.id(), LocalDate.of(2026, 3, 9), "lawyer")).hasMessageContaining("is MOOT and cannot be confirmed");
        assertThatThrownBy(() -> legal.met(appeal.id(), "lawyer")).hasMessageContaining("is MOOT and cannot be ended");
        assertThatThrownBy(() -> legal.deadline(UUID.randomUUID())).hasMessageContaining("There is no legal deadline");
    }

    @Test
    void aCountryKnowsItsOwnEventsAndThoseOfTheUnion() {
        assertThat(legal.eventsOf(Jurisdiction.ES)).contains(REFLECTION_PROPOSED, TAKE_BACK_NOTIFIED).doesNotContain(RG_POSITIVE);
        assertThat(legal.eventsOf(Jurisdiction.UK_SCT)).contains(RG_POSITIVE, CG_POSITIVE).doesNotContain(REFLECTION_PROPOSED, TAKE_BACK_NOTIFIED);
    }

    @Test
    void aChangedRuleMovesNoDeadlineThatRunsButSaysWhatItWouldMove(@TempDir Path rules) throws IOException {
        var number = openedOn(Jurisdiction.IE, "2026-02-04T10:00");
        var counted = only(legal.happenedOn(number, Jurisdiction.IE, IDENTIFICATION_REFUSAL_SENT, LocalDate.of(2026, 2, 3), true, "caseworker"));
        var confirmed = only(legal.happenedOn(number, Jurisdiction.IE, IDENTIFICATION_REFUSAL_SENT, LocalDate.of(2026, 2, 2), true, "caseworker"));
        legal.confirm(confirmed.id(), LocalDate.of(2026, 3, 6), "lawyer");
        assertThat(legal.whatWouldMove()).extracting(move -> move.deadline().caseNumber()).doesNotContain(number);

        var tomorrow = underRulesWhere(rules, ",IDENTIFICATION_REFUSAL_SENT,30,", ",IDENTIFICATION_REFUSAL_SENT,21,");

        assertThat(tomorrow.running(number)).extracting(LegalDeadline::dueOn).containsExactly(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 6));
        var wouldMove = tomorrow.whatWouldMove().stream().filter(move -> move.deadline().caseNumber().equals(number)).toList();
        assertThat(wouldMove).singleElement().satisfies(move -> assertThat(move.deadline().id()).isEqualTo(counted.id()))
                .satisfies(move -> assertThat(move.newDueAt()).isEqualTo(at(Jurisdiction.IE, "2026-02-24T23:59:59")));

        tomorrow.move(counted.id(), "supervisor");
        assertThat(tomorrow.deadline(counted.id()).dueOn()).isEqualTo("2026-02-24");
        assertThat(tomorrow.whatWouldMove()).extracting(move -> move.deadline().caseNumber()).doesNotContain(number);
        assertThat(tomorrow.history(counted.id())).last().satisfies(step -> assertThat(step.by()).isEqualTo("supervisor"));
    }

    /** The same diary, with the rules changed in one place. */
    private LegalDeadlines underRulesWhere(Path folder, String before, String after) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("rules"), folder);
        var table = folder.resolve("deadlines/legal-periods.csv");
        Files.writeString(table, Files.readString(table).replace(before, after));
        return new LegalDeadlines(new Rulebook(List.of(Deadlines.QUESTION), folder.toString()), times, publisher, clock);
    }

    private CaseNumber openedOn(Jurisdiction jurisdiction, String now) {
        clock(jurisdiction, now);
        return register.takeDown("harbour-light", jurisdiction, null);
    }

    private LocalDate due(CaseNumber number, String period) {
        return of(number, period).dueOn();
    }

    private LegalDeadline of(CaseNumber number, String period) {
        return only(legal.all(number).stream().filter(deadline -> deadline.period().equals(period)).toList());
    }

    private static LegalDeadline only(List<LegalDeadline> deadlines) {
        assertThat(deadlines).hasSize(1);
        return deadlines.get(0);
    }

    private static void clock(Jurisdiction jurisdiction, String local) {
        ClockUtil.setCurrentTime(Date.from(at(jurisdiction, local)));
    }

    private static Instant at(Jurisdiction jurisdiction, String local) {
        return LocalDateTime.parse(local).atZone(jurisdiction.zone()).toInstant();
    }
}
