package org.assist.process.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseState;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Browser;
import org.assist.fixture.Casework;
import org.assist.fixture.MailScan;
import org.assist.fixture.NeedsChromium;
import org.assist.notification.CaughtMails;
import org.assist.partner.Change;
import org.assist.partner.Fields;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.PlacesQuestions;
import org.assist.partner.PlacesReport;
import org.assist.partner.ServiceProfile;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A partner that has not said for long what is free is asked by mail, and then by telephone. */
@AssistTest
class CapacityProcessTests {

    private static final String PARTNER = "weidenkreis";
    private static final String THERAPY = PARTNER + ".trauma-therapy";
    private static final String COUNSELLING = PARTNER + ".counselling";

    @LocalServerPort
    private int port;
    @Autowired
    private PartnerDirectory directory;
    @Autowired
    private PlacesQuestions questions;
    @Autowired
    private CaseRegister register;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HistoryService history;
    @Autowired
    private FormService forms;
    @Autowired
    private CaughtMails mails;
    @Autowired
    private Casework work;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Clock clock;

    private ServiceProfile therapy;
    private ServiceProfile counselling;

    /** Everybody has just said what is free, and this one has not for long. */
    @BeforeEach
    void onePartnerIsSilent() {
        therapy = directory.profile(THERAPY).orElseThrow();
        counselling = directory.profile(COUNSELLING).orElseThrow();
        sql.sql("update assist.service set capacity_as_of = :now").param("now", Timestamp.from(clock.instant())).update();
        saidAt(clock.instant().minus(Duration.ofDays(4)));
    }

    @AfterEach
    void asBefore() {
        ClockUtil.reset();
        directory.reportPlaces(PARTNER, Map.of(THERAPY, new PlacesReport(therapy.freePlaces(), null), COUNSELLING, new PlacesReport(counselling.freePlaces(), null)), "test");
    }

    @Test
    void theHouseLooksOnceAWorkingDayInTheMorning() {
        var begins = jobs.createJobQuery().processDefinitionKey("capacity-check").timers().singleResult().getDuedate().toInstant().atZone(ZoneId.systemDefault());

        assertThat(begins.toLocalTime()).isEqualTo(LocalTime.of(7, 0));
        assertThat(begins.getDayOfWeek()).isBetween(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }

    @Test
    void aSilentPartnerIsAskedOnceByANeutralMailInItsLanguage() {
        var number = check();
        check();
        work.sendMails(number);

        assertThat(questions.openTo(PARTNER)).hasValueSatisfying(question -> assertThat(question.services()).containsExactlyInAnyOrder(THERAPY, COUNSELLING));
        var sent = mails.latest().stream().filter(mail -> mail.to().equals(directory.mailAddress(PARTNER)) && mail.subject().equals("Stimmt es noch?")).toList();
        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains("https://referrals.example/partner/services");
            assertThat(MailScan.foreignWords(mail)).isEmpty();
        });
        assertThat(openOrganisations()).containsExactly(PARTNER);
    }

    @Test
    void whenItAnswersByItselfNobodyTelephones() {
        var number = check();

        directory.reportPlaces(PARTNER, Map.of(THERAPY, new PlacesReport(0, 30), COUNSELLING, new PlacesReport(1, 2)), "partner-" + PARTNER);

        assertThat(questions.openTo(PARTNER)).isEmpty();
        assertThat(endOf(number)).isEqualTo("End_FreePlacesReported");
        assertThat(register.state(new CaseNumber(number))).isEqualTo(CaseState.CLOSED);
        assertThat(sql.sql("select answer from assist.places_question where number = :number").param("number", number).query(String.class).single()).isEqualTo("REPORTED");
    }

    /** The directory comes in from other systems, and texts of forms are Markdown. */
    @Test
    void aNameThatWouldBeALinkIsShownAsItStands() {
        var number = check();
        work.timer(number, "Timer_PartnerSilent");
        var name = sql.sql("select name from assist.organisation where key = ?").param(PARTNER).query(String.class).single();
        sql.sql("update assist.organisation set name = '[log in](https://evil.example)' where key = ?").param(PARTNER).update();
        try {
            assertThat(form(number).get("askedPartner")).isEqualTo("\\[log in\\]\\(https\\:\\/\\/evil\\.example\\)");
        } finally {
            sql.sql("update assist.organisation set name = ? where key = ?").params(name, PARTNER).update();
        }
    }

    @Test
    void afterTwoWorkingDaysACoordinatorTelephonesAndNotesWhatHasChanged() {
        var number = check();
        assertThat(due(number)).as("Tuesday morning, and then the closing of Thursday in Berlin").isEqualTo(Instant.parse("2026-11-12T16:00:00Z"));
        work.timer(number, "Timer_PartnerSilent");

        var task = work.task(number, "Task_TelephoneForFreePlaces");
        assertThat(tasks.getIdentityLinksForTask(task.getId())).singleElement().satisfies(link -> assertThat(link.getGroupId()).isEqualTo("coordinator"));
        assertThat(task.getTenantId()).as("a house with a coordinator, in the partner's own country").isEqualTo("lindenhof");
        var form = form(number);
        assertThat(form.get("askedPartner")).isEqualTo("Weidenkreis Therapie");
        assertThat(form.get("askedPartnerReach").toString()).contains("Telephone \\+49", "Germany", "German");
        assertThat(form.get("placesRows").toString()).contains(therapy.name(), counselling.name());

        answer(number, "placesAnswer", "CHANGED", "freeInLine" + lineOf(COUNSELLING), 3);

        assertThat(directory.profile(COUNSELLING)).hasValueSatisfying(service -> assertThat(service.freePlaces()).isEqualTo(3));
        assertThat(directory.profile(THERAPY)).hasValueSatisfying(service -> {
            assertThat(service.freePlaces()).isEqualTo(therapy.freePlaces());
            assertThat(directory.placesAreStale(service)).isFalse();
        });
        assertThat(directory.changes(PARTNER, 1)).singleElement().satisfies(change -> {
            assertThat(change.change()).isEqualTo(new Change("Free places", String.valueOf(counselling.freePlaces()), "3"));
            assertThat(change.by()).isEqualTo("coordinator2");
        });
        assertThat(endOf(number)).isEqualTo("End_FreePlacesRecorded");
        assertThat(questions.openTo(PARTNER)).isEmpty();
    }

    @Test
    void whoHasNoAccountIsTelephonedWithoutAMail() {
        var partner = "hafenkante";
        sql.sql("update assist.service set capacity_as_of = :when where organisation = :key").param("when", Timestamp.from(clock.instant().minus(Duration.ofDays(4))))
                .param("key", partner).update();
        try {
            runCheck();
            var number = questions.openTo(partner).orElseThrow().number().digits();
            work.sendMails(number);
            assertThat(due(number)).isBeforeOrEqualTo(clock.instant());
            work.timer(number, "Timer_PartnerSilent");
            assertThat(mails.latest()).extracting(mail -> mail.to()).doesNotContain(directory.mailAddress(partner));
            answer(number, "placesAnswer", "AS_BEFORE");
            assertThat(questions.openTo(partner)).isEmpty();
        } finally {
            sql.sql("update assist.service set capacity_as_of = :now where organisation = :key").param("now", Timestamp.from(clock.instant())).param("key", partner).update();
        }
    }

    @Test
    @NeedsChromium
    void inTasklistSheSeesLineByLineWhatItSaidLast() {
        var number = check();
        work.timer(number, "Timer_PartnerSilent");
        try (var coordinator = Browser.at(port)) {
            coordinator.login("coordinator2").take("Telephone for free places", number);
            assertThat(coordinator.page().locator(".fjs-form").innerText()).contains("Weidenkreis Therapie", "Telephone +49", counselling.name(), therapy.name());
            assertThat(coordinator.page().locator(".fjs-form").innerText()).doesNotContain("Free in line 1");
            coordinator.fill("placesAnswer", "CHANGED");
            assertThat(coordinator.page().locator(".fjs-form").innerText()).contains("Free in line 1", "Free in line 2").doesNotContain("Free in line 3");
            coordinator.picture("telephone-for-free-places");
            coordinator.fill("freeInLine" + lineOf(THERAPY), 0).complete();
            assertThat(coordinator.problems()).isEmpty();
        }
        assertThat(directory.profile(THERAPY).orElseThrow().freePlaces()).isZero();
        assertThat(directory.profile(COUNSELLING).orElseThrow().freePlaces()).isEqualTo(counselling.freePlaces());
    }

    @Test
    @NeedsChromium
    void thePartnerFollowsTheLinkOfTheMailAndSaysItInOneStep() {
        var number = check();
        try (var partner = Browser.at(port)) {
            partner.open("/partner/services");
            partner.page().fill("input[name=username]", "partner-" + PARTNER);
            partner.page().fill("input[name=password]", "Assist-demo-1");
            partner.page().click("main button");
            partner.page().waitForURL(url -> url.endsWith("/partner/services"));
            assertThat(partner.page().locator("main").innerText()).contains("Manches davon ist lange her.", "Vor 4 Tagen gesagt.");
            partner.picture("partner-says-what-is-free");
            partner.page().fill("[name='free-%s']".formatted(COUNSELLING), "2");
            partner.page().click("main form button");
            assertThat(partner.page().locator("main").innerText()).contains("Danke.", "In der letzten Stunde gesagt.");
            assertThat(partner.problems()).isEmpty();
        }
        assertThat(endOf(number)).isEqualTo("End_FreePlacesReported");
    }

    @Test
    void whatCannotBeIsRefusedInWordsAndNothingIsNoted() {
        var number = check();
        work.timer(number, "Timer_PartnerSilent");

        assertThatExceptionOfType(FormFieldValidationException.class).isThrownBy(() -> answer(number, "placesAnswer", "CHANGED", "freeInLine1", 999))
                .withMessageContaining("“Free in line 1”: it has");
        assertThatExceptionOfType(FormFieldValidationException.class).isThrownBy(() -> answer(number, "placesAnswer", "CHANGED", "freeInLine1", -1));

        assertThat(questions.openTo(PARTNER)).isPresent();
        assertThat(directory.profile(THERAPY).orElseThrow().freePlaces()).isEqualTo(therapy.freePlaces());
        answer(number, "placesAnswer", "AS_BEFORE");
    }

    @Test
    void whoeverAnswersWhileItIsTelephonedIsHeard() {
        var number = check();
        work.timer(number, "Timer_PartnerSilent");

        directory.reportPlaces(PARTNER, Map.of(THERAPY, new PlacesReport(1, 5)), "partner-" + PARTNER);

        assertThat(work.openTasks(number)).isEmpty();
        assertThat(endOf(number)).isEqualTo("End_FreePlacesReported");
    }

    @Test
    void whoeverIsNotReachedIsAskedAgainTheNextTime() {
        var number = check();
        work.timer(number, "Timer_PartnerSilent");

        answer(number, "placesAnswer", "NOT_REACHED");

        assertThat(endOf(number)).isEqualTo("End_PartnerNotReached");
        assertThat(directory.placesAreStale(directory.profile(THERAPY).orElseThrow())).isTrue();
        assertThat(check()).isNotEqualTo(number);
    }

    @Test
    void nobodyIsAskedWhoGetsNoCasesOrHasAHoliday() {
        directory.changeOrganisation(PARTNER, it -> Fields.with(it, Map.of("suspended", "true")), "supervisor");
        try {
            runCheck();
            assertThat(questions.openTo(PARTNER)).isEmpty();
        } finally {
            directory.changeOrganisation(PARTNER, it -> Fields.with(it, Map.of("suspended", "false")), "supervisor");
        }

        work.clock(Instant.parse("2026-12-25T09:00:00Z"));
        saidAt(clock.instant().minus(Duration.ofDays(4)));
        runCheck();
        assertThat(questions.openTo(PARTNER)).as("Christmas in Germany").isEmpty();
    }

    /** Runs the daily check; the number of the question to the silent partner. */
    private String check() {
        runCheck();
        return questions.openTo(PARTNER).orElseThrow().number().digits();
    }

    private void runCheck() {
        jobs.executeJob(jobs.createJobQuery().processDefinitionKey("capacity-check").timers().singleResult().getId());
    }

    private List<String> openOrganisations() {
        return sql.sql("select organisation from assist.places_question where answer is null").query(String.class).list();
    }

    private Instant due(String number) {
        return jobs.createJobQuery().timers().list().stream().filter(job -> job.getProcessDefinitionKey().equals("capacity-question"))
                .filter(job -> history.createHistoricProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult().getBusinessKey().equals(number))
                .findFirst().orElseThrow().getDuedate().toInstant();
    }

    private String endOf(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("capacity-question").singleResult().getEndActivityId();
    }

    private int lineOf(String service) {
        return questions.openTo(PARTNER).orElseThrow().services().indexOf(service) + 1;
    }

    private Map<String, Object> form(String number) {
        return forms.getTaskFormVariables(work.task(number, "Task_TelephoneForFreePlaces").getId());
    }

    private void answer(String number, Object... answers) {
        work.answerAs("coordinator2", "coordinator", number, "Task_TelephoneForFreePlaces", answers);
    }

    private void saidAt(Instant when) {
        for (var service : List.of(THERAPY, COUNSELLING)) {
            sql.sql("update assist.service set capacity_as_of = :when where id = :id").param("when", Timestamp.from(when)).param("id", service).update();
        }
    }
}
