package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assist.deadline.LegalEventCode.CG_POSITIVE;
import static org.assist.deadline.LegalEventCode.IDENTIFICATION_APPEALED;
import static org.assist.deadline.LegalEventCode.IDENTIFICATION_CONFIRMED;
import static org.assist.deadline.LegalEventCode.IDENTIFICATION_REFUSAL_SENT;
import static org.assist.deadline.LegalEventCode.RG_NEGATIVE;
import static org.assist.deadline.LegalEventCode.RG_POSITIVE;
import static org.assist.vocabulary.Jurisdiction.IE;
import static org.assist.vocabulary.Jurisdiction.IT;
import static org.assist.vocabulary.Jurisdiction.UK_SCT;

import java.util.List;

import org.assist.casefile.CaseRegister;
import org.assist.deadline.LegalDeadlines;
import org.assist.deadline.LegalEventCode;
import org.assist.deadline.LegalState;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.LegalCasework;
import org.assist.identification.Challenge;
import org.assist.identification.FormalIdentification;
import org.assist.identification.IdentificationStatus;
import org.assist.identification.Outcome;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The track of formal identification: one model for five countries, and every detour of it. */
@AssistTest
class FormalIdentificationProcessTests {

    @Autowired
    Casework work;
    @Autowired
    CaseParts parts;
    @Autowired
    LegalDeadlines legal;
    @Autowired
    FormalIdentification formal;
    @Autowired
    CaseRegister register;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService jobs;

    private LegalCasework her;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @CsvSource({"DE,foreigners' authority,REFLECTION_GRANTED,DE-01", "IE,Garda,IDENTIFICATION_CONFIRMED,ID-01", "IT,anti-trafficking bodies,IDENTIFICATION_CONFIRMED,ID-01",
            "ES,police,REFLECTION_GRANTED,ES-03", "UK_SCT,competent authority,CG_POSITIVE,UK-03p"})
    void theSameModelSaysInEachCountryWhoDecidesAndCountsItsDates(Jurisdiction jurisdiction, String decides, LegalEventCode decision, String period) {
        open(jurisdiction, "2026-03-02T10:00");
        her.begin(CasePart.IDENTIFICATION);
        assertThat(work.form(her.number(), "Task_ExplainIdentification").get("trackDecides").toString()).contains(decides);
        explainAndSubmit("2026-03-02");

        her.happened(decision, "2026-03-10");

        assertThat(her.deadline(period)).isNotNull();
        work.answer(her.number(), "Task_ExplainIdentificationDecision", "identificationExplained", List.of("READ", "COPY"));
        assertThat(running()).isZero();
        assertThat(formal.history(number())).extracting(IdentificationStatus::outcome).containsExactly(Outcome.POSITIVE);
        assertThat(register.profile(number()).formallyIdentified()).isTrue();
    }

    @Test
    void legalInformationComesBeforeAnythingIsSubmitted() {
        open(IE, "2026-03-02T10:00");
        her.begin(CasePart.IDENTIFICATION);

        assertThat(tracks()).containsExactly("Task_ExplainIdentification");
        explain();
        assertThat(tracks()).containsExactly("Task_DecideIdentification");
    }

    @Test
    void sheIsAskedAgainOnTheDaySheNamedAndMaySayNoForGood() {
        open(IT, "2026-03-02T10:00");
        her.begin(CasePart.IDENTIFICATION);
        explain();
        work.answer(her.number(), "Task_DecideIdentification", "identificationWish", "LATER", "identificationAskAgainOn", "2026-04-01");
        assertThat(tracks()).isEmpty();

        her.until("2026-04-01T12:00");
        explain();
        work.answer(her.number(), "Task_DecideIdentification", "identificationWish", "NO");

        assertThat(running()).isZero();
        assertThat(legal.all(number())).isEmpty();
        assertThat(work.openTasks(her.number())).as("her help goes on").contains("Task_ScreenForIndicators");
    }

    @Test
    void aStepOnTheWayIsExplainedAndTheNextDecisionAwaited() {
        open(UK_SCT, "2026-03-01T10:00");
        her.begin(CasePart.IDENTIFICATION);
        explainAndSubmit("2026-03-01");
        assertThat(her.deadline("UK-01").dueOn()).isEqualTo("2026-03-06");

        her.happened(RG_POSITIVE, "2026-03-04");
        her.happened(CG_POSITIVE, "2026-03-20");
        assertThat(work.form(her.number(), "Task_ExplainIdentificationDecision").get("decisionWords")).hasToString("Positive decision on reasonable grounds");
        work.answer(her.number(), "Task_ExplainIdentificationDecision", "identificationExplained", List.of("READ"));

        her.until("2026-03-20T12:00");
        assertThat(work.form(her.number(), "Task_ExplainIdentificationDecision").get("decisionWords")).as("a decision that came meanwhile is not lost")
                .hasToString("Positive decision on conclusive grounds");
        work.answer(her.number(), "Task_ExplainIdentificationDecision", "identificationExplained", List.of("READ"));
        assertThat(formal.history(number())).extracting(IdentificationStatus::outcome).containsExactly(Outcome.INTERIM, Outcome.POSITIVE);
        assertThat(running()).isZero();
    }

    @Test
    void whileNothingIsDecidedTheTrackWaitsAndTheAuthorityIsChased() {
        open(IE, "2026-03-02T10:00");
        her.begin(CasePart.IDENTIFICATION);
        explainAndSubmit("2026-03-02");

        her.until("2026-04-02T08:00");

        assertThat(tracks()).isEmpty();
        assertThat(running()).isOne();
        assertThat(work.openTasks(her.number())).contains("Task_ChaseAuthority");
    }

    @Test
    void aNegativeDecisionIsChallengedInTimeOrNotAndChangesNothingInHerHelp() {
        open(IE, "2026-03-02T10:00");
        her.begin(CasePart.IDENTIFICATION);
        explainAndSubmit("2026-03-02");
        var help = work.openTasks(her.number());

        her.happened(IDENTIFICATION_REFUSAL_SENT, "2026-03-10");
        assertThat(her.due("IE-05")).isEqualTo("2026-04-09");
        work.answer(her.number(), "Task_ExplainIdentificationDecision", "identificationExplained", List.of("READ", "LAWYER"));
        assertThat(work.form(her.number(), "Task_DecideIdentificationChallenge").get("diaryRows").toString()).contains("9 Apr 2026");
        work.answer(her.number(), "Task_DecideIdentificationChallenge", "identificationChallenge", "CHALLENGE");
        assertThat(formal.history(number())).extracting(IdentificationStatus::challenge).containsExactly(Challenge.ASKED);

        her.happened(IDENTIFICATION_APPEALED, "2026-03-20");
        assertThat(her.deadline("IE-05").state()).isEqualTo(LegalState.MET);
        her.happened(IDENTIFICATION_CONFIRMED, "2026-05-10");
        work.answer(her.number(), "Task_ExplainIdentificationDecision", "identificationExplained", List.of("READ"));
        assertThat(running()).isZero();
        assertThat(work.openTasks(her.number())).containsAll(help);
    }

    @Test
    void aNegativeDecisionThatStandsEndsTheTrackAndNotTheCase() {
        open(UK_SCT, "2026-03-02T10:00");
        her.begin(CasePart.IDENTIFICATION);
        explainAndSubmit("2026-03-02");
        var before = register.profile(number());

        her.happened(RG_NEGATIVE, "2026-03-10");
        work.answer(her.number(), "Task_ExplainIdentificationDecision", "identificationExplained", List.of("READ"));
        work.answer(her.number(), "Task_DecideIdentificationChallenge", "identificationChallenge", "NOT");

        assertThat(running()).isZero();
        assertThat(formal.history(number())).extracting(IdentificationStatus::challenge).containsExactly(Challenge.GIVEN_UP);
        assertThat(register.profile(number())).isEqualTo(before);
        assertThat(work.openTasks(her.number())).contains("Task_ScreenForIndicators");
    }

    private void explainAndSubmit(String day) {
        explain();
        work.answer(her.number(), "Task_DecideIdentification", "identificationWish", "YES");
        work.answer(her.number(), "Task_GatherIdentification", "identificationSources", List.of("INDICATORS"), "identificationHandOn", "YES");
        work.answer(her.number(), "Task_SubmitIdentification", "identificationSubmittedOn", day, "inDetention", "NO");
    }

    private void explain() {
        work.answer(her.number(), "Task_ExplainIdentification", "inDetention", "NO", "identificationInformation", "GIVEN", "informationInterpreter", "HER_LANGUAGE");
    }

    private List<String> tracks() {
        return work.openTasks(her.number()).stream().filter(task -> task.contains("Identification")).toList();
    }

    private long running() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(her.number()).processDefinitionKey("formal-identification").count();
    }

    private void open(Jurisdiction jurisdiction, String today) {
        her = new LegalCasework(work, parts, legal, runtime, jobs, jurisdiction, today);
    }

    private CaseNumber number() {
        return new CaseNumber(her.number());
    }
}
