package org.assist.erasure;

import static java.util.stream.Collectors.joining;

import java.util.List;

import org.assist.vocabulary.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a case has rows in the tables of the house. Which table belongs to whom is watched by a test over all of them. */
@Component
class ErasedRows {

    private static final String OF_NEED = "need in (select id from assist.need where case_number = any(:numbers))";
    private static final String OF_REFERRAL = "referral in (select id from assist.referral where case_number = any(:numbers))";
    private static final String OF_MATCH = "match in (select id from assist.mentor_match where case_number = any(:numbers))";

    /** Rows that know their case by another row only, and go before it. */
    static final List<String> INDIRECT = List.of(
            "answer_code where " + OF_REFERRAL,
            "referral_question where " + OF_REFERRAL,
            "routing_choice where decision in (select id from assist.routing_decision where " + OF_NEED + ")",
            "routing_decision where " + OF_NEED,
            "mentoring_session where " + OF_MATCH,
            "legal_deadline_step where deadline in (select id from assist.legal_deadline where case_number = any(:numbers))",
            "integration_outcome where plan in (select plan from assist.integration_area where case_number = any(:numbers))",
            "outcome_mark where measurement in (select id from assist.outcome_measurement where case_number = any(:numbers))");

    /** Tables whose rows carry the number of their case. */
    static final List<String> DIRECT = List.of("absence", "case_section", "client_contact", "consent", "deadline", "domain_rating", "duty_disclosure", "escalation", "file_request",
            "identification_status", "integration_area", "legal_deadline", "legal_event", "ladder_step", "legal_hold", "mail", "mentor_advice", "mentor_match",
            "need", "observed_wait", "opened_case", "outcome_measurement", "recipient_reference", "referral", "risk_assessment", "safety_incident", "screening",
            "stall_action", "stalled_case", "transfer", "case_key");

    /** Tables of a file itself. */
    static final List<String> FILES = List.of("report", "case_file");

    private final JdbcClient sql;

    ErasedRows(JdbcClient sql) {
        this.sql = sql;
    }

    void delete(List<CaseNumber> numbers) {
        INDIRECT.forEach(rows -> delete(rows, numbers));
        DIRECT.forEach(table -> delete(table + " where case_number = any(:numbers)", numbers));
        FILES.forEach(table -> delete(table + " where number = any(:numbers)", numbers));
    }

    /** Numbers that stand in rows of a case without being the number of a file. */
    List<CaseNumber> withoutFile() {
        var numbers = DIRECT.stream().map("select case_number from assist.%s"::formatted).collect(joining(" union "));
        return sql.sql("select case_number from (" + numbers + ") rows where case_number ~ '^[0-9]{10}$' and not exists (select from assist.case_file where number = case_number)")
                .query(String.class).list().stream().map(CaseNumber::new).toList();
    }

    /** Only what leads to her. */
    void deleteIdentity(CaseNumber number) {
        var one = List.of(number);
        delete("mentoring_session where " + OF_MATCH, one);
        delete("mentor_match where case_number = any(:numbers)", one);
        delete("mentor_advice where case_number = any(:numbers)", one);
        delete("recipient_reference where case_number = any(:numbers)", one);
        sql.sql("update assist.case_section set guarded = null where case_number = ?").param(number.digits()).update();
        sql.sql("update assist.referral set agreed_data = null, appointment = null where case_number = ?").param(number.digits()).update();
        sql.sql("update assist.risk_assessment set sealed = null where case_number = ?").param(number.digits()).update();
        sql.sql("update assist.case_file set source_key = null where number = ?").param(number.digits()).update();
    }

    private void delete(String rows, List<CaseNumber> numbers) {
        sql.sql("delete from assist." + rows).param("numbers", numbers.stream().map(CaseNumber::digits).toArray(String[]::new)).update();
    }
}
