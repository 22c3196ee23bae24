package org.assist.process.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is a child, or may be one, has a guardian from the first day, and is treated as a child until her age is decided. */
@AssistTest
class ChildRouteProcessTests {

    @Autowired
    Casework work;
    @Autowired
    CaseParts parts;
    @Autowired
    CaseRegister register;
    @Autowired
    RuntimeService runtime;
    @Autowired
    Clock clock;

    private String number;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void aGuardianIsAskedForWithinHours() {
        number = work.report(Map.of("ageGroup", "CHILD"));

        assertThat(work.task(number, "Task_AskForGuardian").getDueDate().toInstant())
                .isBetween(clock.instant(), clock.instant().plus(Duration.ofHours(4)));
    }

    @Test
    void whoTurnsOutToBeAnAdultTakesTheAdultRoute() {
        upToAge("UNCERTAIN");
        work.answer(number, "Task_ClarifyAge", "ageGroup", "ADULT", "ageKnownFrom", "AUTHORITY");

        assertThat(parts.running(new CaseNumber(number), CasePart.CHILD_ROUTE)).isFalse();
        assertThat(ageGroup()).isEqualTo(AgeGroup.ADULT);
    }

    @Test
    void anAgeThatIsNotDecidedIsAskedForAgain() {
        upToAge("UNCERTAIN");
        work.answer(number, "Task_ClarifyAge", "ageGroup", "UNCERTAIN");

        assertThat(work.openTasks(number)).doesNotContain("Task_ClarifyAge");
        assertThat(ageGroup()).isEqualTo(AgeGroup.UNCERTAIN);
        work.timer(number, "Timer_AskAgain");
        assertThat(work.openTasks(number)).contains("Task_ClarifyAge");
    }

    @Test
    void aChildsTimeAfterEighteenIsPlannedMonthsBeforeAndThenSheIsAnAdult() {
        upToAge("CHILD");
        assertThatThrownBy(() -> work.answer(number, "Task_ClarifyAge", "ageGroup", "CHILD")).hasMessageContaining("When does she turn eighteen?");
        var birthday = LocalDate.ofInstant(clock.instant(), Jurisdiction.IE.zone()).plusMonths(14);
        work.answer(number, "Task_ClarifyAge", "ageGroup", "CHILD", "eighteenOn", birthday.toString());

        work.timer(number, "Timer_TransitionDue");
        assertThat(LocalDate.ofInstant(clock.instant(), Jurisdiction.IE.zone())).isEqualTo(birthday.minusMonths(6).withDayOfMonth(1));
        work.answer(number, "Task_ReviewTransition", "transitionTopics", List.of("HOUSING", "PERSON"));
        assertThat(ageGroup()).isEqualTo(AgeGroup.CHILD);

        work.timer(number, "Timer_SheIsEighteen");
        assertThat(ageGroup()).isEqualTo(AgeGroup.ADULT);
        assertThat(parts.running(new CaseNumber(number), CasePart.CHILD_ROUTE)).isFalse();
    }

    @Test
    void theEngineDoesNotLearnHerBirthday() {
        upToAge("CHILD");
        work.answer(number, "Task_ClarifyAge", "ageGroup", "CHILD", "eighteenOn", LocalDate.now(clock).plusMonths(14).toString());

        var route = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("child-route").singleResult();
        assertThat(runtime.getVariables(route.getId())).doesNotContainKey("eighteenOn");
    }

    @Test
    void itIsBegunByAClickAsWell() {
        number = work.report();
        parts.begin(CasePart.CHILD_ROUTE, new CaseNumber(number), Map.of());

        assertThat(work.openTasks(number)).contains("Task_AskForGuardian");
    }

    private void upToAge(String ageGroup) {
        number = work.report(Map.of("ageGroup", ageGroup));
        work.answer(number, "Task_AskForGuardian", "guardianState", "ASKED");
        work.answer(number, "Task_AssessBestInterests", "childProtectionContact", "YES", "bestInterests", List.of("HER_VIEW", "SAFETY"));
    }

    private AgeGroup ageGroup() {
        return register.profile(new CaseNumber(number)).ageGroup();
    }
}
