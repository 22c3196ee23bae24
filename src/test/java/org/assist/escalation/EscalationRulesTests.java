package org.assist.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assist.escalation.LapseKind.BREACH_NOTICE_PRESSING;
import static org.assist.escalation.LapseKind.CONFERENCE_OVERDUE;
import static org.assist.escalation.LapseKind.CONSENT_RAN_OUT;
import static org.assist.escalation.LapseKind.FILE_REQUEST_PRESSING;
import static org.assist.escalation.LapseKind.FIRST_CONTACT_OVERDUE;
import static org.assist.escalation.LapseKind.INCIDENT_REPORTED;
import static org.assist.escalation.LapseKind.LEAD_WORKER_AWAY;
import static org.assist.escalation.LapseKind.LEGAL_DATE_MISSED;
import static org.assist.escalation.LapseKind.LEGAL_DATE_NEAR;
import static org.assist.escalation.LapseKind.LEGAL_HOURS_COUNT;
import static org.assist.escalation.LapseKind.MENTORING_SILENT;
import static org.assist.escalation.LapseKind.MENTORING_SUSPENDED;
import static org.assist.escalation.LapseKind.NOBODY_LEFT;
import static org.assist.escalation.LapseKind.NO_BED_FOUND;
import static org.assist.escalation.LapseKind.OFFER_UNANSWERED;
import static org.assist.escalation.LapseKind.SHE_IS_MISSING;
import static org.assist.escalation.LapseKind.SUPERVISION_OVERDUE;
import static org.assist.vocabulary.RiskLevel.HIGH;
import static org.assist.vocabulary.RiskLevel.IMMEDIATE;
import static org.assist.vocabulary.RiskLevel.LOW;
import static org.assist.vocabulary.RiskLevel.MEDIUM;
import static org.assist.vocabulary.Urgency.NOW;
import static org.assist.vocabulary.Urgency.PLANNED;
import static org.assist.vocabulary.Urgency.WITHIN_2W;
import static org.assist.vocabulary.Urgency.WITHIN_72H;

import java.util.List;

import org.assist.fixture.RuleBench;
import org.assist.rulebook.Conclusions;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EscalationRulesTests {

    private static final RuleBench RULES = new RuleBench(Escalations.QUESTION);

    @Test
    void theLeadWorkerKnowsOfAnUnansweredOffer() {
        assertThat(mustKnow(OFFER_UNANSWERED, PLANNED, LOW)).containsExactly(Role.LEAD_WORKER);
    }

    @Test
    void theLeadWorkerIsNotTroubledWithAnOverdueConference() {
        assertThat(mustKnow(CONFERENCE_OVERDUE, PLANNED, LOW)).containsExactly(Role.SUPERVISOR);
    }

    @Test
    void aSupervisorKnowsWhenTheUnansweredOfferWasUrgent() {
        assertThat(mustKnow(OFFER_UNANSWERED, NOW, LOW)).contains(Role.SUPERVISOR);
        assertThat(mustKnow(OFFER_UNANSWERED, WITHIN_72H, LOW)).contains(Role.SUPERVISOR);
        assertThat(mustKnow(OFFER_UNANSWERED, WITHIN_2W, MEDIUM)).doesNotContain(Role.SUPERVISOR);
    }

    @Test
    void aSupervisorKnowsOfEveryLapseAroundAWomanInHighDanger() {
        assertThat(mustKnow(OFFER_UNANSWERED, PLANNED, HIGH)).contains(Role.SUPERVISOR);
        assertThat(mustKnow(OFFER_UNANSWERED, PLANNED, IMMEDIATE)).contains(Role.SUPERVISOR);
        assertThat(mustKnow(OFFER_UNANSWERED, PLANNED, MEDIUM)).doesNotContain(Role.SUPERVISOR);
    }

    @Test
    void aSupervisorTakesOverWhereTheFirstContactIsOverdueOrNobodyIsLeft() {
        assertThat(takeOver(FIRST_CONTACT_OVERDUE, PLANNED, LOW)).containsExactly(Role.SUPERVISOR);
        assertThat(takeOver(NOBODY_LEFT, PLANNED, LOW)).containsExactly(Role.SUPERVISOR);
    }

    @Test
    void aSupervisorSeesToAnUnansweredAppointmentWhereItPressesAndKnowsOfEveryOther() {
        assertThat(takeOver(LapseKind.APPOINTMENT_UNANSWERED, NOW, LOW)).containsExactly(Role.SUPERVISOR);
        assertThat(takeOver(LapseKind.APPOINTMENT_UNANSWERED, WITHIN_72H, LOW)).containsExactly(Role.SUPERVISOR);
        assertThat(takeOver(LapseKind.APPOINTMENT_UNANSWERED, PLANNED, LOW)).isEmpty();
        assertThat(mustKnow(LapseKind.APPOINTMENT_UNANSWERED, PLANNED, LOW)).contains(Role.SUPERVISOR);
        assertThat(mustKnow(LapseKind.APPOINTMENT_UNANSWERED, WITHIN_2W, LOW)).contains(Role.SUPERVISOR);
    }

    @Test
    void aSupervisorSeesToAMissingResultAndToAWomanNobodyHasHeardOf() {
        assertThat(takeOver(LapseKind.RESULT_OVERDUE, PLANNED, LOW)).containsExactly(Role.SUPERVISOR);
        assertThat(takeOver(LapseKind.NO_WORD_OF_HER, PLANNED, LOW)).containsExactly(Role.SUPERVISOR);
    }

    @Test
    void aSupervisorLooksForABedWhereNoneIsFoundInTime() {
        assertThat(takeOver(NO_BED_FOUND, NOW, LOW)).containsExactly(Role.SUPERVISOR);
        assertThat(mustKnow(NO_BED_FOUND, NOW, LOW)).containsExactly(Role.LEAD_WORKER);
    }

    @Test
    void nobodyTakesOverForAnUnansweredOfferThatIsWithdrawnByItself() {
        assertThat(takeOver(OFFER_UNANSWERED, NOW, IMMEDIATE)).isEmpty();
    }

    @Test
    void aSupervisorKnowsOfALegalDateInItsLastWeekOnly() {
        assertThat(mustKnow(LEGAL_DATE_NEAR, WITHIN_72H, LOW)).containsExactlyInAnyOrder(Role.LEAD_WORKER, Role.SUPERVISOR);
        assertThat(mustKnow(LEGAL_DATE_NEAR, NOW, LOW)).contains(Role.SUPERVISOR);
        assertThat(mustKnow(LEGAL_DATE_NEAR, PLANNED, LOW)).containsExactly(Role.LEAD_WORKER);
    }

    @Test
    void aSupervisorTakesOverWhereALegalDateWasMissedOrHoursCount() {
        assertThat(takeOver(LEGAL_DATE_MISSED, NOW, LOW)).containsExactly(Role.SUPERVISOR);
        assertThat(takeOver(LEGAL_HOURS_COUNT, NOW, LOW)).containsExactly(Role.SUPERVISOR);
        assertThat(takeOver(LEGAL_DATE_NEAR, WITHIN_72H, LOW)).isEmpty();
    }

    @Test
    void aSupervisorTakesOverAtOnceWhenTheLeadWorkerIsAway() {
        assertThat(takeOver(LEAD_WORKER_AWAY, null, LOW)).containsExactly(Role.SUPERVISOR);
        assertThat(mustKnow(LEAD_WORKER_AWAY, null, LOW)).as("who is away is left in peace").isEmpty();
    }

    @Test
    void aSupervisorKnowsOfEverythingThatEndangersAWoman() {
        assertThat(mustKnow(INCIDENT_REPORTED, NOW, LOW)).containsExactlyInAnyOrder(Role.LEAD_WORKER, Role.SUPERVISOR);
        assertThat(mustKnow(SHE_IS_MISSING, NOW, LOW)).containsExactlyInAnyOrder(Role.LEAD_WORKER, Role.SUPERVISOR);
        assertThat(mustKnow(CONSENT_RAN_OUT, PLANNED, LOW)).containsExactly(Role.LEAD_WORKER);
    }

    @Test
    void aSupervisorTakesOverWhereATimeOfDataProtectionLawIsPressing() {
        assertThat(takeOver(BREACH_NOTICE_PRESSING, NOW, LOW)).containsExactly(Role.SUPERVISOR);
        assertThat(takeOver(FILE_REQUEST_PRESSING, PLANNED, LOW)).containsExactly(Role.SUPERVISOR);
        assertThat(takeOver(CONSENT_RAN_OUT, PLANNED, HIGH)).isEmpty();
    }

    @Test
    void aCoordinatorKnowsOfWhatConcernsMentoringAndOfNothingElse() {
        assertThat(LapseKind.values()).filteredOn(kind -> mustKnow(kind, PLANNED, LOW).contains(Role.COORDINATOR))
                .containsExactlyInAnyOrder(MENTORING_SILENT, MENTORING_SUSPENDED, SUPERVISION_OVERDUE);
    }

    @AfterAll
    static void everyRuleSpoke() {
        assertThat(RULES.silentIn("lapses.drl")).isEmpty();
    }

    private static List<Role> mustKnow(LapseKind kind, Urgency urgency, RiskLevel risk) {
        return ask(kind, urgency, risk).of(MustKnow.class).stream().map(MustKnow::role).distinct().toList();
    }

    private static List<Role> takeOver(LapseKind kind, Urgency urgency, RiskLevel risk) {
        return ask(kind, urgency, risk).of(TakesOver.class).stream().map(TakesOver::role).toList();
    }

    private static Conclusions ask(LapseKind kind, Urgency urgency, RiskLevel risk) {
        return RULES.ask(List.of(new Lapse(kind, urgency, risk)));
    }
}
