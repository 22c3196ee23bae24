package org.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseState;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Browser;
import org.assist.fixture.Casework;
import org.assist.fixture.NeedsChromium;
import org.assist.vocabulary.CaseNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole way of one woman, from the first contact to the closure of her case, as her worker sees it in her own language. */
@AssistTest
@NeedsChromium
class BrowserPathwayTests {

    @LocalServerPort
    int port;
    @Autowired
    Casework work;
    @Autowired
    CaseRegister register;

    private Locale language;
    private int pictures;

    @ParameterizedTest
    @CsvSource({"en, IE, IE-L, caseworker, coordinator, supervisor, Does she want to go on with us?",
            "de, DE, DE-BE, caseworker2, coordinator2, supervisor2, Möchte sie mit uns weitermachen?"})
    void aWomanGoesHerWayFromFirstContactToClosure(Locale language, String country, String region, String caseworker, String coordinating,
            String supervising, String question) {
        this.language = language;
        try (var worker = Browser.at(port, language)) {
            worker.login(caseworker).openTasklist().startProcess("First contact");
            var number = work.number(look(worker, "First contact").fillIn("whoAsks", "HERSELF", "safeToTalk", "YES", "dangerNow", "NO",
                    "contactChannel", "PHONE", "languages", List.of("en"), "ageGroup", "ADULT", "jurisdiction", country, "region", region,
                    "furtherContact", "YES", "safeContactChannel", "CALL").start());
            take(worker, number, "Meet immediate needs").fillIn("dangerNow", "NO").complete();
            worker.filter("My tasks");
            answer(worker, number, "Agree safe contact", "safeContactChannel", "VIA_WORKER");
            open(worker, number, "Offer ongoing help");
            assertThat(worker.page().locator(".fjs-form").innerText()).contains(question);
            worker.fillIn("ongoingHelp", "YES", "gender", "Feminine", "citizenship", List.of("ALB"), "exploitation", List.of("SexualExploitation")).complete();

            answer(worker, number, "Screen for indicators", "ageGroup", "ADULT");
            answer(worker, number, "Conclude screening", "screeningResult", "NONE_YET");
            answer(worker, number, "Ask for service consent", "serviceConsent", "GIVEN");
            answer(worker, number, "Assess risk", "riskLevel", "MEDIUM");
            answer(worker, number, "Agree safety plan", "planAgreed", "YES");
            answer(worker, number, "Look at her life");
            answer(worker, number, "Assess needs", "residenceStatus", "ASYLUM_SEEKER", "formallyIdentified", "NO");
            answer(worker, number, "Agree support plan", "legalAidWanted", true, "mentoringWanted", true);

            answer(worker, number, "Give legal information");
            answer(worker, number, "Choose legal tracks", "chosenLegalTracks", List.of("L1"));
            answer(worker, number, "Instruct lawyer", "lawyerFound", "YES");
            answer(worker, number, "Agree mentoring wish", "mentorWish", "YES", "mentoringConsent", "YES");
            try (var coordinator = Browser.at(port, language)) {
                take(coordinator.login(coordinating), number, "Propose mentors").fillIn("proposal", "STOP").complete();
                assertThat(coordinator.problems()).isEmpty();
            }

            work.timer(number, "Timer_PlanReviewDue");
            answer(worker, number, "Review plan with her", "reviewOutcome", "CLOSE");
            answer(worker, number, "Prepare closure with her", "closureReason", "GOALS_MET", "goalsReviewed", "YES", "followUpWanted", "NO",
                    "fileDecision", "KEEP");
            try (var supervisor = Browser.at(port, language)) {
                take(supervisor.login(supervising), number, "Approve closure").fillIn("closureApproved", "YES").complete();
                assertThat(supervisor.problems()).isEmpty();
            }
            assertThat(register.state(new CaseNumber(number))).isEqualTo(CaseState.CLOSED);
            assertThat(worker.problems()).isEmpty();
        }
    }

    private void answer(Browser person, String number, String task, Object... answers) {
        open(person, number, task).fillIn(answers).complete();
    }

    private Browser open(Browser person, String number, String task) {
        if (!person.page().url().contains("/tasklist/")) {
            person.openTasklist().filter("My tasks");
        }
        return look(person.searchCase(number).openTask(task), task);
    }

    private Browser take(Browser person, String number, String task) {
        return look(person.take(task, number), task);
    }

    private Browser look(Browser person, String task) {
        person.picture("pathway-%s-%02d %s".formatted(language, ++pictures, task).toLowerCase().replace(' ', '-'));
        return person;
    }
}
