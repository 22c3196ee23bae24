package org.assist.process.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assist.escalation.StallCause.TASK_UNCLAIMED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.assist.escalation.Rung;
import org.assist.escalation.StallCause;
import org.assist.escalation.StallReason;
import org.assist.escalation.StalledCases;
import org.assist.escalation.StalledList;
import org.assist.escalation.StandingTimes;
import org.assist.escalation.StalledList.Wanted;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.server.ResponseStatusException;

/** Who sees which stalled case, and what can be done about it. */
@AssistTest
class StalledBoardTests {

    @Autowired
    StalledBoard board;
    @Autowired
    StalledCases stalled;
    @Autowired
    Sweep sweep;
    @Autowired
    Casework work;
    @Autowired
    IdentityService identity;
    @Autowired
    StandingTimes times;
    @Autowired
    Clock clock;
    @Autowired
    JdbcTemplate sql;

    private String number;

    @BeforeEach
    void aTaskNobodyTook() {
        work.clock(Instant.parse("2026-11-10T10:00:00Z"));
        number = work.report();
        work.clock(Instant.parse("2026-11-11T11:30:00Z"));
        sweep.look(new CaseNumber(number));
        as("supervisor", "harbour-light");
    }

    @AfterEach
    void now() {
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void aSupervisorSeesHerHouseAndThoseBelowAndNoOther() {
        assertThat(numbers()).contains(number);
        as("supervisor2", "lindenhof");
        assertThat(numbers()).doesNotContain(number);
        as("regional", "lindenhof", "harbour-light");
        assertThat(numbers()).contains(number);
        as("nobody");
        assertThat(numbers()).isEmpty();
    }

    @Test
    void whoLooksForSomethingFindsThatAndIsToldHowMuchThereIs() {
        var found = board.cases(new Wanted("harbour-light", "IE", null, "TASK_UNCLAIMED", null));
        assertThat(found.cases()).extracting(StalledBoard.Row::key).contains(number);
        assertThat(found.cases()).allMatch(row -> row.cause().equals("TASK_UNCLAIMED")).hasSizeLessThanOrEqualTo(StalledList.AT_A_TIME);
        assertThat(found.standstills()).isGreaterThanOrEqualTo(found.cases().size());
        assertThat(found.stalled()).isPositive();
        assertThat(found.boards()).anyMatch(on -> on.board().equals("People") && on.cases() > 0);
        assertThat(found.choices().get("cause")).extracting(StalledBoard.Choice::code).contains("TASK_UNCLAIMED");
        assertThat(board.cases(new Wanted(null, null, null, "LEAD_WORKER_AWAY", "nobody")).cases()).isEmpty();
        assertThat(board.cases(new Wanted("lindenhof", null, null, null, null)).cases()).as("no house but hers").isEmpty();
    }

    @Test
    void nobodyActsOnACaseOfAnotherHouse() {
        as("supervisor2", "lindenhof");
        for (var action : List.of("nudge", "reassign", "extend", "snooze", "escalate", "conference")) {
            assertThatThrownBy(() -> board.act(number, "TASK_UNCLAIMED", action, 3, StallReason.HER_WISH, "caseworker"))
                    .isInstanceOfSatisfying(ResponseStatusException.class, refused -> assertThat(refused.getStatusCode().value()).isEqualTo(404));
        }
        assertThat(actions()).isEmpty();
        assertThatThrownBy(() -> board.colleagues(number, "TASK_UNCLAIMED")).isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void aStrangerIsToldNothing() {
        identity.clearAuthentication();
        assertThatThrownBy(() -> board.cases(Wanted.ALL)).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> board.standing("screening:1:x")).isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void aTaskIsGivenToAColleagueOfTheSameHouseOnly() {
        assertThat(board.colleagues(number, "TASK_UNCLAIMED")).extracting(colleague -> colleague.account()).contains("caseworker", "colleague").doesNotContain("caseworker2");
        assertThatThrownBy(() -> act("reassign", null, null, "caseworker2")).isInstanceOf(ResponseStatusException.class);

        act("reassign", null, null, "colleague");
        assertThat(work.task(number, "Task_ScreenForIndicators").getAssignee()).isEqualTo("colleague");
        assertThat(stalled.find(number, TASK_UNCLAIMED)).as("it moves on").isEmpty();
        assertThat(actions()).containsExactly("REASSIGN supervisor");
    }

    @Test
    void escalatingTakesTheNextStepNow() {
        act("escalate", null, null, null);
        assertThat(stalled.find(number, TASK_UNCLAIMED).orElseThrow().step()).isEqualTo(Rung.L2);
        act("escalate", null, null, null);
        assertThat(stalled.find(number, TASK_UNCLAIMED).orElseThrow().nextStep()).isNull();
        assertThatThrownBy(() -> act("escalate", null, null, null)).as("the ladder ends").isInstanceOf(ResponseStatusException.class);
        assertThat(actions()).hasSize(2);
    }

    @Test
    void moreTimeNeedsAReasonAndAnEnd() {
        assertThatThrownBy(() -> act("extend", 3, null, null)).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> act("snooze", null, StallReason.HER_WISH, null)).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> act("snooze", 31, StallReason.HER_WISH, null)).isInstanceOf(ResponseStatusException.class);

        act("extend", 3, StallReason.AGREED_DATE, null);
        assertThat(work.task(number, "Task_ScreenForIndicators").getDueDate().toInstant()).isAfter(Instant.parse("2026-11-14T11:00:00Z"));
        assertThat(stalled.find(number, TASK_UNCLAIMED).orElseThrow().nextStepAt()).isAfter(Instant.parse("2026-11-14T11:00:00Z"));
    }

    @Test
    void aReminderIsAMailWithAReference() {
        var before = mails();
        act("nudge", null, null, null);
        assertThat(mails()).isGreaterThan(before);
    }

    @Test
    void aConferenceIsCalledOnceAndHeldByASupervisor() {
        act("conference", null, null, null);
        act("conference", null, null, null);
        assertThat(work.openTasks(number)).containsOnlyOnce("Task_TalkOverStandstill");
        identity.clearAuthentication();
        work.answerAsSupervisor(number, "Task_TalkOverStandstill", "standstillAgreed", "SOMEBODY_ELSE");
        assertThat(work.openTasks(number)).doesNotContain("Task_TalkOverStandstill");
    }

    @Test
    void theDiagramTellsHowManyStandWhereAndHowLong() {
        var definition = stalled.find(number, TASK_UNCLAIMED).orElseThrow().place().definition();
        times.count();
        assertThat(board.standing(definition).at()).isEqualTo(clock.instant());
        assertThat(board.standing(definition).activities()).filteredOn(at -> at.activity().equals("Task_ScreenForIndicators")).singleElement().satisfies(at -> {
            assertThat(at.cases()).isPositive();
            assertThat(at.mostSeconds()).isGreaterThanOrEqualTo(at.medianSeconds());
            assertThat(at.stalled()).isPositive();
        });
        as("supervisor2", "a-house-without-cases");
        assertThat(board.standing(definition).activities()).isEmpty();
    }

    @Test
    void whoLooksAfterTwoHousesSeesThemTogether() {
        stands("a", 300, "2026-11-01T11:30:00Z", "2026-10-01T11:30:00Z");
        stands("b", 100, "2026-11-11T10:30:00Z", "2026-11-11T09:30:00Z");
        as("regional", "a", "b");

        assertThat(board.standing("twice:1:x").activities()).singleElement().satisfies(at -> {
            assertThat(at.cases()).isEqualTo(400);
            assertThat(at.medianSeconds()).as("of four, one each an hour and two, and two ten days").isEqualTo(Duration.ofDays(10).toSeconds());
            assertThat(at.mostSeconds()).isEqualTo(Duration.ofDays(41).toSeconds());
        });
        as("of b", "b");
        assertThat(board.standing("twice:1:x").activities()).singleElement().satisfies(at -> assertThat(at.medianSeconds()).isEqualTo(Duration.ofHours(1).toSeconds()));
    }

    /** Half of them since one time, half since another. */
    private void stands(String house, int cases, String half, String half2) {
        sql.update("""
                insert into assist.standing_time (definition, activity, organisation, name, cases, places, since, counted_at)
                values ('twice:1:x', 'Task_Stand', ?, 'Stand', ?, ?, array_fill(?::timestamptz, array[50]) || array_fill(?::timestamptz, array[50]), now())""", house, cases, cases, half, half2);
    }

    private List<String> numbers() {
        return board.cases(Wanted.ALL).cases().stream().map(StalledBoard.Row::key).toList();
    }

    private void act(String action, Integer days, StallReason reason, String to) {
        board.act(number, StallCause.TASK_UNCLAIMED.name(), action, days, reason, to);
    }

    private List<String> actions() {
        return sql.queryForList("select action || ' ' || done_by from assist.stall_action where case_number = ? order by done_at", String.class, number);
    }

    private int mails() {
        return sql.queryForObject("select count(*) from assist.mail where case_number = ?", Integer.class, number);
    }

    private void as(String account, String... organisations) {
        identity.setAuthentication(account, List.of("supervisor"), List.of(organisations));
    }
}
