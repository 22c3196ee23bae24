package org.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.notification.CaughtMails;
import org.assist.partner.PartnerDirectory;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.referral.Referral.Status;
import org.assist.referral.ReferralDesk;
import org.assist.referral.Revocation;
import org.assist.routing.PartnerRouting;
import org.assist.routing.Reason;
import org.assist.routing.Recommendation;
import org.assist.routing.Verdict;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The acceptance scenarios about referrals, by the numbers of the dossier. */
@AssistTest
class ReferralScenariosTests {

    @Autowired
    Casework work;
    @Autowired
    ReferralDesk desk;
    @Autowired
    PartnerDirectory partners;
    @Autowired
    PartnerRouting routing;
    @Autowired
    CaseRegister register;
    @Autowired
    SupportPlans plans;
    @Autowired
    CaseParts parts;
    @Autowired
    CaughtMails mails;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    Clock clock;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void scenario08_theOnlyShelterWithABedLiesInAnExcludedArea() {
        sql.update("update assist.service set regions = '{IE-L}' where id in ('harbour-light.emergency-bed', 'western-shore.emergency-bed')");
        sql.update("update assist.service set free_places = 0 where id = 'western-shore.emergency-bed'");
        try {
            var number = work.report();
            work.upToConsent(number);
            work.answer(number, "Task_AskServiceConsent", "serviceConsent", "GIVEN");
            work.answer(number, "Task_AssessRisk", "riskLevel", "MEDIUM", "excludedRegions", List.of("IE-L"));
            work.answer(number, "Task_AgreeSafetyPlan", "planAgreed", "YES");
            work.answer(number, "Task_LookAtHerLife");
            work.answer(number, "Task_AssessNeeds", "residenceStatus", "ASYLUM_SEEKER", "formallyIdentified", "NO", "languages", List.of("en"),
                    "region", "IE-L", "womenOnly", true);
            work.answer(number, "Task_AgreeSupportPlan", "needsNow", List.of("EMERGENCY_SHELTER"));

            assertThat(work.openTasks(number)).containsExactly("Task_HoldCaseConference");
            assertThat(work.formAsSupervisor(number, "Task_HoldCaseConference").get("openingRows")).as("what would have to change, never into the danger")
                    .asString().doesNotContain("Leinster");
            assertThat(desk.referralsOf(new CaseNumber(number))).isEmpty();
            var need = plans.unfinished(new CaseNumber(number)).get(0);
            var recommendation = routing.latestFor(need.id()).orElseThrow();
            assertThat(recommendation.ranked()).isEmpty();
            assertThat(of(recommendation.excluded(), "harbour-light.emergency-bed").reasons()).extracting(Reason::sentence)
                    .contains("It works where it is dangerous for her");
            assertThat(of(recommendation.excluded(), "western-shore.emergency-bed").reasons()).extracting(Reason::sentence)
                    .contains("No place is free, and she needs one now");
            assertThat(need.serviceType()).as("no silent downgrade").isEqualTo(ServiceType.EMERGENCY_SHELTER);
            assertThat(need.urgency()).isEqualTo(Urgency.NOW);
        } finally {
            sql.update("update assist.service set regions = '{}' where id in ('harbour-light.emergency-bed', 'western-shore.emergency-bed')");
            sql.update("update assist.service set free_places = 1 where id = 'western-shore.emergency-bed'");
        }
    }

    @Test
    void scenario09_aPartnerThatDoesNotAnswerLosesAccessAndTheNextOfferNeedsAHumanClick() {
        var number = counselling();
        work.askFirstPartner(number);
        var offer = work.waiting(number);
        work.timer(number, "Timer_AnswerOverdue");

        var seen = desk.referralFor(offer.reference(), offer.organisation()).orElseThrow();
        assertThat(seen.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(seen.request()).isNull();
        assertThat(seen.agreedData()).isEmpty();
        assertThatThrownBy(() -> desk.accept(offer.reference(), offer.organisation(), today())).hasMessageContaining("TIMED_OUT");

        assertThat(work.openTasks(number)).containsExactly("Task_ChoosePartner");
        assertThat(desk.openReferralsOf(new CaseNumber(number))).as("nothing goes out by itself").isEmpty();
        assertThat(work.recommended(number)).isNotEqualTo(offer.service());
    }

    @Test
    void scenario10_consentWithdrawnAfterAcceptanceStopsTellsAndLists() {
        var number = counselling();
        var hers = new CaseNumber(number);
        work.askFirstPartner(number);
        var offer = work.waiting(number);
        desk.accept(offer.reference(), offer.organisation(), today());
        assertThat(desk.referral(offer.id()).status()).isEqualTo(Status.FULL_DATA_RELEASED);

        parts.begin(CasePart.CONSENT_WITHDRAWAL, hers, Map.of());
        work.answer(number, "Task_RecordWithdrawal", "withdrawnScope", "ONE_RECIPIENT", "withdrawnRecipient", offer.organisation());
        work.sendMails(number);

        assertThat(desk.referral(offer.id()).revocation()).isEqualTo(Revocation.CONSENT_WITHDRAWN);
        assertThat(desk.referralFor(offer.reference(), offer.organisation()).orElseThrow().agreedData()).isEmpty();
        assertThat(mails.latest()).anyMatch(mail -> mail.to().equals(partners.mailAddress(offer.organisation())) && mail.subject().equals("Please stop now")
                && mail.text().contains(new CaseNumber(offer.reference()).spoken()) && !mail.text().contains(number));
        assertThat(work.form(number, "Task_PlanNeedsAnew").get("disclosedRows").toString())
                .contains(partners.organisation(offer.organisation()).name(), "Languages and interpreter", "Taken back; told to stop");
    }

    @Test
    void scenario11_ifHerNationalityIsNotKnownAFundedPlaceIsVerifiedNotExcluded() {
        var verdict = of(languageCourse(Jurisdiction.IE, "IE-L", Map.of()).ranked(), "bridge-of-words.women-language");

        assertThat(verdict.reasons()).extracting(Reason::sentence).contains("Verify funding: it depends on her nationality, which is not known");
    }

    @Test
    void scenario12_anEuCitizenIsOfferedAServiceOnItsOtherFundingLine() {
        var recommendation = languageCourse(Jurisdiction.DE, "DE-BE", Map.of("citizenship", List.of("ROU"), "residenceStatus", "EU_CITIZEN"));

        assertThat(of(recommendation.ranked(), "ankerplatz.language").reasons()).extracting(Reason::sentence)
                .contains("AMIF-LEUCHTFEUER: It pays for third-country nationals only, and she is none", "STADT-SPRACHE: It can pay for her");
        assertThat(of(recommendation.excluded(), "ankerplatz.women-language").reasons()).extracting(Reason::sentence)
                .contains("What pays for it is for third-country nationals only, and she is none");
    }

    @Test
    void scenario13_aWomanWithoutStatusIsNeverSentToTheJobCentreAndAnNgoIsOffered() {
        var recommendation = routing.recommendFor(need(Jurisdiction.DE, "DE-BE", ServiceType.BENEFITS_ADVICE,
                Map.of("citizenship", List.of("ALB"), "residenceStatus", "IRREGULAR")));

        assertThat(of(recommendation.excluded(), "kompass-stelle.benefits").reasons()).extracting(Reason::criterion, Reason::sentence)
                .contains(tuple("R08", "It must report women without residence status, and hers is irregular or not known"));
        assertThat(recommendation.recommended()).hasValueSatisfying(ngo -> assertThat(ngo.service()).isEqualTo("hafenkante.benefits"));
    }

    private String counselling() {
        var number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        return number;
    }

    private Recommendation languageCourse(Jurisdiction jurisdiction, String region, Map<String, Object> hers) {
        return routing.recommendFor(need(jurisdiction, region, ServiceType.LANGUAGE_COURSE, hers));
    }

    private UUID need(Jurisdiction jurisdiction, String region, ServiceType type, Map<String, Object> hers) {
        var number = register.takeDown("harbour-light", jurisdiction, null);
        var known = new HashMap<String, Object>(Map.of("languages", List.of("en"), "region", region, "ageGroup", "ADULT",
                "residenceStatus", "PERMIT", "deviceSafe", "YES"));
        known.putAll(hers);
        register.write(number, "assess-needs", known, "caseworker");
        plans.record(number, Map.of(Urgency.WITHIN_2W, Set.of(type)), "caseworker", Set.of());
        return plans.openNeeds(number).get(0).id();
    }

    private static Verdict of(List<Verdict> verdicts, String service) {
        return verdicts.stream().filter(verdict -> verdict.service().equals(service)).findFirst().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
