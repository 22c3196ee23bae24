package org.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.assist.casefile.CaseRegister;
import org.assist.escalation.Absence;
import org.assist.escalation.Absences;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.MailScan;
import org.assist.notification.CaughtMail;
import org.assist.notification.CaughtMails;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.reporting.Figure;
import org.assist.reporting.Figures;
import org.assist.reporting.PublishedTable;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Acceptance scenarios about the house itself: its figures, its mails and those who are away. */
@AssistTest
class HouseScenariosTests {

    private static final String HOUSE = "harbour-light";

    @Autowired
    Casework work;
    @Autowired
    CaseRegister register;
    @Autowired
    Figures figures;
    @Autowired
    Absences absences;
    @Autowired
    Postbox postbox;
    @Autowired
    CaughtMails mails;
    @Autowired
    TaskService tasks;
    @Autowired
    JdbcTemplate sql;

    private final String ada = "ada-" + UUID.randomUUID();
    private final String bea = "bea-" + UUID.randomUUID();

    @BeforeEach
    void aTuesdayInNovember() {
        work.clock(Instant.parse("2026-11-24T10:00:00Z"));
    }

    @AfterEach
    void now() {
        absences.at(HOUSE).stream().filter(absence -> List.of(ada, bea).contains(absence.account())).map(Absence::id).forEach(absences::callOff);
        ClockUtil.reset();
    }

    // --- 20: statistics

    @Test
    void scenario20_aCountOfThreeWomenIsHiddenTogetherWithOthersThatWouldGiveItAway() {
        var house = "house-" + UUID.randomUUID();
        women(house, 3, Jurisdiction.IE, "CRISIS");
        women(house, 14, Jurisdiction.IE, "TRANSITION");
        women(house, 16, Jurisdiction.ES, "CRISIS");
        women(house, 18, Jurisdiction.ES, "TRANSITION");
        women(house, 25, Jurisdiction.DE, "INTEGRATION");
        try {
            var table = figure(house, "CASES");

            assertThat(table.count("Crisis", "Ireland")).as("three women").isNull();
            assertThat(table.count("Integration", "Germany")).as("far from them").isEqualTo(25);
            assertThat(table.total()).isEqualTo(76);
            assertThat(row(table, "Crisis").filter(count -> count == null)).as("hidden in her row").hasSizeGreaterThan(1);
            assertThat(column(table, "Ireland").filter(count -> count == null)).as("hidden in her column").hasSizeGreaterThan(1);
        } finally {
            sql.update("delete from assist.case_file where lead_organisation = ?", house);
        }
    }

    @Test
    void scenario20_whoDoesNotWantToBeCountedIsInNoFigure() {
        var number = work.report();
        work.upToConsent(number);
        work.answer(number, "Task_AskServiceConsent", "serviceConsent", "GIVEN", "statisticsOptOut", true);

        assertThat(sql.queryForList("select number from assist.counted_case where number = ?", number)).isEmpty();
        var other = work.report();
        work.upToConsent(other);
        work.answer(other, "Task_AskServiceConsent", "serviceConsent", "GIVEN");
        assertThat(sql.queryForList("select number from assist.counted_case where number = ?", other)).hasSize(1);
    }

    // --- 21: mails

    @Test
    void scenario21_noMailSaysAnythingThatPointsToAWoman() {
        var number = new CaseNumber(work.report());
        var recipients = List.of(Recipient.partner("lindenhof"), Recipient.account("caseworker"), Recipient.account("supervisor"));
        for (var letter : Letter.values()) {
            recipients.forEach(recipient -> postbox.post(letter, recipient, number));
        }
        var before = mails.latest().size();
        work.sendMails(number.digits());

        assertThat(mails.latest()).hasSize(before + Letter.values().length * recipients.size());
        assertThat(mails.latest()).allSatisfy(mail -> assertThat(MailScan.foreignWords(mail)).as(mail.subject()).isEmpty());
        assertThat(mails.latest()).as("the case's own number stays in the house").noneMatch(mail -> mail.text().contains(number.digits()) || mail.text().contains(number.spoken()));
    }

    @Test
    void scenario21_theScanSeesWhatDoesNotBelongIntoAMail() {
        for (var slip : List.of("a place in Dublin", "Trauma therapy", "urgent", "within 72 hours", "Elira", "Spain", "{alias}", "4281739065@referrals",
                "https://referrals.example/r/4281739065?name=Elira")) {
            assertThat(MailScan.foreignWords(new CaughtMail("office", "partner", "There is news", Instant.now(), "Good day,\n\n" + slip))).as(slip).isNotEmpty();
        }
        assertThat(MailScan.foreignWords(new CaughtMail("office", "partner", "There is news", Instant.now(),
                "Reference: 428 173 906 5\nPlease open: https://referrals.example/r/4281739065"))).isEmpty();
    }

    // --- 25: absences

    @Test
    void scenario25_theDeputyOwnsTheCaseWhileItsLeadWorkerIsAway() {
        var number = caseOf(ada);
        var today = LocalDate.of(2026, 11, 24);
        var service = work.recommended(number);
        assertThat(owners(number)).containsOnly(ada);

        absences.announce(ada, HOUSE, today, today.plusDays(2), bea, ada);
        assertThat(owners(number)).as("what was open").containsOnly(bea);
        work.answerAs(bea, "caseworker", number, "Task_ChoosePartner", "referralDecision", "ASK_PARTNER", "chosenService", service);
        assertThat(work.task(number, "Task_ChoosePartner")).isNull();
        assertThat(owners(number)).as("what comes up meanwhile").containsOnly(bea);
        assertThat(register.leadWorker(new CaseNumber(number))).as("the case stays hers").contains(ada);
        assertThat(work.incidents(number)).isEmpty();

        absences.callOff(hers(ada).id());
        assertThat(owners(number)).as("when she is back").containsOnly(ada);
    }

    @Test
    void scenario25_withoutADeputyASupervisorHasItAtOnce() {
        var number = caseOf(ada);
        var service = work.recommended(number);
        work.sendMails(number);
        var told = mailsToSupervisor();
        absences.announce(ada, HOUSE, LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 26), null, ada);

        assertThat(open(number)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getAssignee()).isNull();
            assertThat(tasks.getIdentityLinksForTask(task.getId())).extracting(IdentityLink::getGroupId).contains("supervisor");
        });
        assertThat(work.incidents(number)).isNotEmpty().allSatisfy(incident -> {
            assertThat(incident.getIncidentType()).isEqualTo("stalledCase");
            assertThat(incident.getIncidentMessage()).isEqualTo("Her caseworker is away and nobody stands in");
        }).extracting(incident -> incident.getActivityId()).contains("Task_ChoosePartner");
        work.sendMails(number);
        assertThat(mailsToSupervisor()).isGreaterThan(told);

        work.answerAsSupervisor(number, "Task_ChoosePartner", "referralDecision", "ASK_PARTNER", "chosenService", service);
        assertThat(open(number)).as("what comes up meanwhile").isNotEmpty().allSatisfy(task -> {
            assertThat(task.getTaskDefinitionKey()).isNotEqualTo("Task_ChoosePartner");
            assertThat(task.getAssignee()).isNull();
            assertThat(tasks.getIdentityLinksForTask(task.getId())).extracting(IdentityLink::getGroupId).containsExactly("supervisor");
        });
        assertThat(work.incidents(number)).isNotEmpty();

        absences.callOff(hers(ada).id());
        assertThat(owners(number)).containsOnly(ada);
        assertThat(work.incidents(number)).isEmpty();
    }

    @Test
    void scenario25_whenTheDeputyIsAwayTooASupervisorHasIt() {
        var number = caseOf(ada);
        absences.announce(ada, HOUSE, LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 26), bea, ada);
        absences.announce(bea, HOUSE, LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 26), null, bea);

        assertThat(open(number)).isNotEmpty().allSatisfy(task -> assertThat(task.getAssignee()).isNull());
        assertThat(work.incidents(number)).isNotEmpty();
    }

    @Test
    void scenario25_whatAColleagueHasTakenOnStaysWithHer() {
        var number = caseOf(ada);
        tasks.setAssignee(work.task(number, "Task_ChoosePartner").getId(), "colleague");
        absences.announce(ada, HOUSE, LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 26), bea, ada);

        assertThat(work.task(number, "Task_ChoosePartner").getAssignee()).isEqualTo("colleague");
    }

    /** A case with a plan and one need, which this worker leads. */
    private String caseOf(String worker) {
        var number = work.report();
        register.takenBy(new CaseNumber(number), worker);
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        return number;
    }

    /** Tasks for caseworkers; those a colleague is to do are nobody's. */
    private List<Task> open(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream().filter(task -> !task.getTaskDefinitionKey().equals("Task_AskSatisfaction")).toList();
    }

    private List<String> owners(String number) {
        return open(number).stream().map(Task::getAssignee).toList();
    }

    private Absence hers(String account) {
        return absences.at(HOUSE).stream().filter(absence -> absence.account().equals(account)).findFirst().orElseThrow();
    }

    private long mailsToSupervisor() {
        return mails.latest().stream().filter(mail -> mail.to().equals("supervisor@referrals.example")).count();
    }

    private void women(String house, int count, Jurisdiction jurisdiction, String stage) {
        for (var i = 0; i < count; i++) {
            sql.update("update assist.case_file set state = 'ACTIVE', stage = ? where number = ?", stage, register.takeDown(house, jurisdiction, null).digits());
        }
    }

    private PublishedTable figure(String house, String name) {
        return figures.of(house).stream().filter(figure -> figure.name().equals(name)).map(Figure::table).findFirst().orElseThrow();
    }

    private static Stream<Long> row(PublishedTable table, String row) {
        return table.counts().get(table.rows().indexOf(row)).stream();
    }

    private static Stream<Long> column(PublishedTable table, String column) {
        return table.counts().stream().map(row -> row.get(table.columns().indexOf(column)));
    }
}
