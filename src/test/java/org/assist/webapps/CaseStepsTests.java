package org.assist.webapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.referral.DeclineCode;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.assist.webapps.CaseStory.Awaited;
import org.assist.webapps.CaseStory.Step;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.server.ResponseStatusException;

@AssistTest
class CaseStepsTests {

    @Autowired
    CaseSteps steps;
    @Autowired
    TaskCards cards;
    @Autowired
    TasklistFilters filters;
    @Autowired
    FilterService filterService;
    @Autowired
    Casework work;
    @Autowired
    ReferralDesk desk;
    @Autowired
    IdentityService identity;

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
    }

    @Test
    void theStoryTellsWhatHappenedAndWhatIsAwaited() {
        var number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"), "legalAidWanted", true);
        work.askFirstPartner(number);
        var task = work.task(number, "Task_GiveLegalInformation").getId();

        loggedIn("caseworker", "harbour-light");
        var story = steps.ofTask(task);

        assertThat(story.caseNumber()).isEqualTo(new CaseNumber(number).spoken());
        assertThat(story.steps()).extracting(Step::name).contains("Case opened", "Screen for indicators", "Choose partner")
                .doesNotContain("Give legal information");
        assertThat(story.steps()).extracting(Step::finished).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(story.awaited()).extracting(Awaited::name)
                .contains("Give legal information", "Await answer", "Half the answer time passed", "Answer overdue");
        assertThat(story.awaited()).filteredOn(awaited -> awaited.name().equals("Answer overdue"))
                .singleElement().satisfies(overdue -> assertThat(overdue.due()).isNotNull());
    }

    @Test
    void whatAPartnerAnsweredIsPartOfTheStory() {
        var number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        work.askFirstPartner(number);
        var referral = work.waiting(number);
        desk.decline(referral.reference(), referral.organisation(), DeclineCode.CAPACITY);
        var task = work.task(number, "Task_ChoosePartner").getId();

        loggedIn("caseworker", "harbour-light");

        assertThat(steps.ofTask(task).steps()).extracting(Step::name).contains("Referral declined");
        assertThat(cards.of(List.of(task))).hasEntrySatisfying(task, card -> {
            assertThat(card.caseNumber()).isEqualTo(new CaseNumber(number).spoken());
            assertThat(card.need()).isEqualTo("Counselling");
        });
    }

    @Test
    void anotherOrganisationsCaseIsNotThere() {
        var task = work.task(work.report(), "Task_ScreenForIndicators").getId();

        loggedIn("caseworker2", "lindenhof");

        assertThatThrownBy(() -> steps.ofTask(task)).isInstanceOf(ResponseStatusException.class).hasMessageContaining("404");
        assertThat(cards.of(List.of(task))).isEmpty();
    }

    @Test
    void nobodyLearnsAnythingWithoutALogin() {
        var task = work.task(work.report(), "Task_ScreenForIndicators").getId();

        assertThatThrownBy(() -> steps.ofTask(task)).isInstanceOf(ResponseStatusException.class).hasMessageContaining("401");
        assertThatThrownBy(() -> cards.of(List.of(task))).isInstanceOf(ResponseStatusException.class).hasMessageContaining("401");
    }

    @Test
    void aSecondStartMakesNoFilterTwice() {
        var before = filterService.createTaskFilterQuery().count();

        filters.keep();

        assertThat(filterService.createTaskFilterQuery().count()).isEqualTo(before).isEqualTo(8);
    }

    private void loggedIn(String caseworker, String organisation) {
        identity.setAuthentication(caseworker, List.of("caseworker"), List.of(organisation));
    }
}
