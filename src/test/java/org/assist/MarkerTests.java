package org.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.notification.CaughtMails;
import org.assist.referral.DeclineCode;
import org.assist.referral.ReferralDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever is typed into any form can be read nowhere but in the form: not in a table, a log or a mail. */
@AssistTest
@ExtendWith(OutputCaptureExtension.class)
class MarkerTests {

    private static final String MARKER = "Zq7marker";

    @Autowired
    Casework work;
    @Autowired
    ReferralDesk desk;
    @Autowired
    CaughtMails mails;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    Clock clock;

    private final TreeSet<String> marked = new TreeSet<>();
    private String number;

    @Test
    void whatIsTypedIntoAFormIsReadableNowhereElse(CapturedOutput log) throws IOException {
        playThePathway();

        assertThat(marked).as("forms with a marker").containsAll(formsWithText());
        assertThat(tablesThatHold(MARKER)).isEmpty();
        assertThat(log.getAll()).doesNotContain(MARKER);
        assertThat(mails.latest()).noneMatch(mail -> (mail.from() + mail.to() + mail.subject() + mail.text()).contains(MARKER));
    }

    @Test
    void aMarkerInATableIsFound() {
        sql.update("insert into assist.recipient_reference (reference, recipient, case_number) values ('planted', ?, 'planted')", MARKER + "planted");
        try {
            assertThat(tablesThatHold(MARKER + "planted")).containsExactly("assist.recipient_reference.recipient");
        } finally {
            sql.update("delete from assist.recipient_reference where reference = 'planted'");
        }
    }

    private void playThePathway() {
        number = work.report(with("report-presumed-victim", "gender", "Masculine"));
        answer("Task_SignpostElsewhere", "signpostedTo", List.of("SHELTER"), "signpostTold", "TOLD");

        number = work.report(with("report-presumed-victim"));
        answer("Task_ScreenForIndicators", "ageGroup", "ADULT", "screeningResult", "STRONG");
        answer("Task_MeetImmediateNeeds", "dangerNow", "YES", "bedTonight", "NONE_FOUND");
        answer("Task_GetEmergencyHelp", "emergencyCalled", List.of("DOCTOR"), "emergencyWish", "WANTED", "safeAfterHelp", "YES");
        answer("Task_FindBedTonight", "bedFound", "SHELTER");
        answer("Task_AgreeSafeContact", "safeContactChannel", "CALL");
        answer("Task_AskServiceConsent", "serviceConsent", "GIVEN");
        answer("Task_AssessRisk", "riskLevel", "HIGH");
        work.answerAsSupervisor(number, "Task_SignSafetyPlan", pairs(with("sign-safety-plan", "safetyPlanSigned", true)));
        answer("Task_AssessNeeds", "residenceStatus", "ASYLUM_SEEKER", "languages", List.of("en"), "region", "IE-L");
        answer("Task_AgreeSupportPlan", "needsWithin72h", List.of("COUNSELLING"), "legalAidWanted", true, "mentoringWanted", true, "integrationWanted", true);
        referral();
        answer("Task_GiveLegalInformation");
        answer("Task_FollowLegalTrack");
        answer("Task_ProposeMentor");
        answer("Task_EndMentoring");
        answer("Task_AgreeIntegrationSteps");
        answer("Task_CheckIntegrationOutcome");
        answer("Task_ReviewPlan", "reviewOutcome", "CLOSE");
        work.answerAsSupervisor(number, "Task_ApproveClosure", pairs(with("approve-closure", "closureApproved", "YES")));
        work.sendMails(number);
    }

    private void referral() {
        ask();
        var asking = work.waiting(number);
        desk.askForInformation(asking.reference(), asking.organisation(), MARKER + "question");
        answer("Task_AnswerPartnersQuestion");
        desk.accept(asking.reference(), asking.organisation(), LocalDate.now(clock));
        answer("Task_RecordFirstContact", "firstContact", "DONE");
        answer("Task_AskHerFeedback", "feedback", "HELPED");

        var other = number;
        number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        while (work.task(number, "Task_ChoosePartner") != null) {
            ask();
            var declining = work.waiting(number);
            desk.decline(declining.reference(), declining.organisation(), DeclineCode.CAPACITY);
        }
        work.answerAsSupervisor(number, "Task_HoldCaseConference", pairs(with("hold-case-conference", "conferenceDecision", "NOT_AVAILABLE")));
        work.sendMails(number);
        number = other;
    }

    private void ask() {
        answer("Task_ChoosePartner", "referralDecision", "ASK_PARTNER", "chosenService", work.recommended(number));
        answer("Task_AskDisclosureConsent", "disclosureConsent", "GIVEN", "disclosedCategories", List.of("ALIAS", "SAFE_CONTACT", "LANGUAGE"));
    }

    private void answer(String task, Object... answers) {
        var form = task.substring("Task_".length()).replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        work.answer(number, task, pairs(with(form, answers)));
    }

    /** The answers, and a marker in every text field of the form. */
    private Map<String, Object> with(String form, Object... answers) {
        var all = new HashMap<String, Object>();
        textFields(form).forEach(field -> {
            marked.add(form);
            all.put(field, MARKER + field);
        });
        for (int i = 0; i < answers.length; i += 2) {
            all.put((String) answers[i], answers[i + 1]);
        }
        return all;
    }

    private static Object[] pairs(Map<String, Object> answers) {
        var pairs = new ArrayList<>();
        answers.forEach((field, answer) -> pairs.addAll(List.of(field, answer)));
        return pairs.toArray();
    }

    private static List<String> formsWithText() throws IOException {
        try (var forms = Files.list(Path.of("processes/forms"))) {
            return forms.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".form")).map(name -> name.replace(".form", ""))
                    .filter(form -> !textFields(form).isEmpty()).toList();
        }
    }

    private static List<String> textFields(String form) {
        try {
            return new ObjectMapper().readTree(Path.of("processes/forms", form + ".form").toFile()).findParents("key").stream()
                    .filter(field -> List.of("textfield", "textarea").contains(field.path("type").asText()))
                    .map(field -> field.path("key").asText()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every column of every table that holds the text, whatever its type. */
    private List<String> tablesThatHold(String text) {
        var columns = sql.queryForList("""
                select table_schema, table_name, column_name, data_type from information_schema.columns
                where table_schema in ('public', 'assist') and data_type in ('text', 'character varying', 'character', 'bytea', 'json', 'jsonb', 'ARRAY')""");
        assertThat(columns).hasSizeGreaterThan(300);
        return columns.stream().filter(column -> {
            var name = "\"%s\"".formatted(column.get("column_name"));
            var readable = column.get("data_type").equals("bytea") ? "encode(%s, 'escape')".formatted(name) : name + "::text";
            return sql.queryForObject("select count(*) from %s.\"%s\" where %s like ?".formatted(column.get("table_schema"), column.get("table_name"), readable),
                    Long.class, "%" + text + "%") > 0;
        }).map(column -> "%s.%s.%s".formatted(column.get("table_schema"), column.get("table_name"), column.get("column_name"))).toList();
    }
}
