package org.assist.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.assist.fixture.RuleBench;
import org.assist.vocabulary.Stage;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineRulesTests {

    private static final RuleBench RULES = new RuleBench(Deadlines.QUESTION);

    @ParameterizedTest
    @CsvSource({
            "OFFER_ANSWER,NOW,1,HOURS", "OFFER_ANSWER,WITHIN_72H,8,WORKING_HOURS", "OFFER_ANSWER,WITHIN_2W,3,WORKING_DAYS", "OFFER_ANSWER,PLANNED,5,WORKING_DAYS",
            "FIRST_CONTACT,NOW,4,HOURS", "FIRST_CONTACT,WITHIN_72H,1,WORKING_DAYS", "FIRST_CONTACT,WITHIN_2W,5,WORKING_DAYS", "FIRST_CONTACT,PLANNED,10,WORKING_DAYS",
            "APPOINTMENT_ANSWER,NOW,1,HOURS", "APPOINTMENT_ANSWER,WITHIN_72H,4,WORKING_HOURS", "APPOINTMENT_ANSWER,PLANNED,2,WORKING_DAYS",
            "ARRIVAL,NOW,1,HOURS", "ARRIVAL,WITHIN_72H,2,HOURS", "ARRIVAL,WITHIN_2W,4,HOURS",
            "RESULT,PLANNED,60,CALENDAR_DAYS", "WORD_OF_HER,NOW,1,HOURS", "WORD_OF_HER,PLANNED,4,HOURS",
            "CASE_CONFERENCE,NOW,2,HOURS", "CASE_CONFERENCE,WITHIN_72H,1,WORKING_DAYS", "CASE_CONFERENCE,PLANNED,1,WORKING_DAYS"})
    void whatMustHappenHasTheTimeOfItsUrgency(DeadlineKind kind, Urgency urgency, int amount, Unit unit) {
        assertThat(RULES.ask(List.of(new Obligation(kind, urgency))).of(Allowed.class)).singleElement()
                .satisfies(allowed -> assertThat(allowed.amount()).isEqualTo(amount))
                .satisfies(allowed -> assertThat(allowed.countedIn()).isEqualTo(unit));
    }

    @Test
    void anOfferHasNoTimeForAFirstContact() {
        assertThat(RULES.ask(List.of(new Obligation(DeadlineKind.OFFER_ANSWER, Urgency.NOW))).spoken())
                .containsExactly("A partner answers an offer in the time its urgency allows");
    }

    @Test
    void aTaskHasTheTimeOfItsRow() {
        assertThat(RULES.ask(List.of(new TaskBegun("Task_MeetImmediateNeeds"))).of(Allowed.class)).extracting(Allowed::amount).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource({"PLAN,CRISIS,7", "PLAN,TRANSITION,30", "PLAN,INTEGRATION,91"})
    void whatIsLookedAtAgainHasTheTimeOfItsStage(ReviewKind kind, Stage stage, int days) {
        assertThat(RULES.ask(List.of(new ReviewBegun(kind, stage))).of(Allowed.class)).containsExactly(new Allowed(days, Unit.CALENDAR_DAYS,
                "What may have changed is looked at again, the sooner the less settled she is"));
    }

    @ParameterizedTest
    @CsvSource({"FIRST,30", "SECOND,91", "THIRD,182", "FOURTH,365", "TRY_AGAIN,7"})
    void sheIsAskedFourTimesAndOnceMoreAfterAFailedTry(FollowUpRound round, int days) {
        assertThat(RULES.ask(List.of(new FollowUpBegun(round))).of(Allowed.class)).extracting(Allowed::amount).containsExactly(days);
    }

    @Test
    void aPartnerThatIsAskedForItsFreePlacesHasTwoWorkingDays() {
        assertThat(RULES.ask(List.of(new AnswerAwaited(AskedQuestion.FREE_PLACES))).of(Allowed.class)).containsExactly(
                new Allowed(2, Unit.WORKING_DAYS, "Whoever is asked something has the time of its table to answer"));
        assertThat(RULES.ask(List.of(new TaskBegun("Task_AskForGuardian"))).spoken()).doesNotContain("Whoever is asked something has the time of its table to answer");
    }

    @Test
    void everyTaskOfEveryModelHasItsRow() throws IOException {
        var inModels = new TreeSet<>(Set.of("ANY_OTHER"));
        try (var models = Files.list(Path.of("processes"))) {
            for (var model : models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                Pattern.compile("<bpmn:userTask id=\"(\\w+)\"").matcher(Files.readString(model)).results().forEach(task -> inModels.add(task.group(1)));
            }
        }
        assertThat(RULES.rulebook().rows("deadlines", TaskTime.class)).extracting(TaskTime::task).containsExactlyInAnyOrderElementsOf(inModels);
    }

    @Test
    void aTaskThatIsNewInAModelHasATimeToo() {
        assertThat(RULES.ask(List.of(new TaskBegun("Task_OpenBankAccount"))).of(Allowed.class)).containsExactly(
                new Allowed(3, Unit.WORKING_DAYS, "A task its table does not name is done in the time of any other task"));
        assertThat(RULES.ask(List.of(new TaskBegun("Task_AskForGuardian"))).of(Allowed.class)).containsExactly(
                new Allowed(4, Unit.HOURS, "A task is done in the time its table allows"));
    }

    @AfterAll
    static void everyRuleSpoke() {
        assertThat(RULES.silentIn("referral.drl", "tasks.drl", "answers.drl")).isEmpty();
    }
}
