package org.assist.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.consent.DataCategory;
import org.assist.fixture.AssistTest;
import org.assist.fixture.OfferInWaiting;
import org.assist.fixture.Yes;
import org.assist.referral.Referral.Status;
import org.assist.routing.ReferralHistory;
import org.assist.support.NeedView;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@AssistTest
@RecordApplicationEvents
class ReferralDeskTests {

    private static final String SHELTER = "western-shore.shelter";
    private static final String PARTNER = "western-shore";

    @Autowired
    Clock clock;
    @Autowired
    ApplicationContext house;
    @Autowired
    ReferralDesk desk;
    @Autowired
    ReferralHistory history;
    @Autowired
    CaseRegister cases;
    @Autowired
    ConsentRegister consents;
    @Autowired
    SupportPlans plans;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    ApplicationEvents events;

    CaseNumber number;
    NeedView need;
    LocalDate tomorrow;
    Instant due;

    @BeforeEach
    void aWomanWhoNeedsShelter() {
        tomorrow = LocalDate.now(clock).plusDays(1);
        due = clock.instant().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
        number = cases.takeDown("harbour-light", Jurisdiction.IE, null);
        cases.write(number, "assess-needs", Map.of("languages", List.of("ro", "en"), "region", "IE-L", "womenOnly", true, "ageGroup", "ADULT", "alias", "AliasMarker",
                "safeContactNumber", "SafeContactMarker", "legalName", "NameMarker"), "caseworker");
        plans.record(number, Map.of(Urgency.NOW, Set.of(ServiceType.WOMEN_ONLY_SHELTER)), null, Set.of());
        need = plans.openNeeds(number).get(0);
        Yes.to(consents, need, PARTNER, DataCategory.SAFE_CONTACT, DataCategory.ALIAS, DataCategory.IDENTITY);
    }

    @Test
    void aPartnerLearnsWhatIsNeededAndNothingElse() {
        var referral = send();

        var seen = desk.referralFor(referral.reference(), PARTNER).orElseThrow();

        assertThat(seen.serviceName()).isEqualTo("Shore house");
        assertThat(seen.request().languages()).containsExactly("en", "ro");
        assertThat(seen.request().region()).isEqualTo("IE-L");
        assertThat(seen.request().womenOnly()).isTrue();
        assertThat(seen.answerDueAt()).isEqualTo(due);
        assertThat(seen.agreedData()).isEmpty();
        assertThat(seen.toString()).doesNotContain("AliasMarker", number.digits());
    }

    @Test
    void everyReferralHasAReferenceOfItsOwn() {
        var first = send();
        desk.decline(first.reference(), PARTNER, DeclineCode.CAPACITY);
        var second = send();

        assertThat(first.reference()).matches("[1-9]\\d{9}").isNotEqualTo(second.reference()).isNotEqualTo(number.digits());
    }

    @Test
    void oneServiceIsAskedOnceAtATimeForOneNeed() {
        send();

        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(this::send).withMessageContaining("referral_open_uq");
    }

    @Test
    void whoMustNotReceiveACaseIsNotAsked() {
        for (var service : List.of("meridian-network.knowledge", "still-waters.shelter", "casa-ginestra.shelter", "nobody.nothing")) {
            assertThatIllegalStateException().isThrownBy(() -> desk.send(need.id(), number, service, due)).withMessageContaining(service);
        }
        assertThat(desk.referralsOf(number)).isEmpty();
    }

    @Test
    void whoIsUnderReviewIsNotAskedThoughNothingElseSpeaksAgainstIt() {
        sql.update("update assist.organisation set under_review = true where key = ?", PARTNER);
        try {
            assertThatIllegalStateException().isThrownBy(this::send);
        } finally {
            sql.update("update assist.organisation set under_review = false where key = ?", PARTNER);
        }
        assertThat(send()).isNotNull();
    }

    @Test
    void anAcceptedReferralGetsTheAgreedDataAndIsClosedAfterHerFeedback() {
        var referral = send();
        desk.accept(referral.reference(), PARTNER, tomorrow);
        desk.release(referral.id());

        var seen = desk.referralFor(referral.reference(), PARTNER).orElseThrow();
        assertThat(seen.earliestDate()).isEqualTo(tomorrow);
        assertThat(seen.agreedData()).isEqualTo(Map.of("What to call her", "AliasMarker", "How to reach her safely", "SafeContactMarker"));

        desk.firstContact(referral.id(), clock.instant());
        desk.feedback(referral.id(), Feedback.PARTLY);
        desk.close(referral.id());
        assertThat(desk.referral(referral.id()).status()).isEqualTo(Status.CLOSED);
        assertThat(desk.referralFor(referral.reference(), PARTNER).orElseThrow().agreedData()).isEmpty();
        assertThat(events.stream(ReferralAccepted.class)).containsExactly(new ReferralAccepted(referral.id(), number));
    }

    @Test
    void aQuestionIsAnsweredAndTheRequestWaitsAgain() {
        var referral = send();
        desk.askForInformation(referral.reference(), PARTNER, "QuestionMarker?");
        assertThat(desk.openQuestion(referral.id())).contains("QuestionMarker?");
        desk.answerQuestion(referral.id(), "AnswerMarker", referral.answerDueAt());
        OfferInWaiting.of(desk.referral(referral.id()), house);
        desk.askForInformation(referral.reference(), PARTNER, "And one more?");

        var seen = desk.referralFor(referral.reference(), PARTNER).orElseThrow();
        assertThat(seen.status()).isEqualTo(Status.NEEDS_INFO);
        assertThat(seen.questions()).containsExactly(new PartnerReferral.Question("QuestionMarker?", "AnswerMarker"),
                new PartnerReferral.Question("And one more?", null));
        assertThat(desk.openQuestion(referral.id())).contains("And one more?");
        assertThat(events.stream(InformationAsked.class)).hasSize(2);
    }

    @Test
    void nothingPersonalIsReadableInTheDatabase() {
        var referral = send();
        desk.askForInformation(referral.reference(), PARTNER, "QuestionMarker?");
        desk.answerQuestion(referral.id(), "AnswerMarker", referral.answerDueAt());
        OfferInWaiting.of(desk.referral(referral.id()), house);
        desk.accept(referral.reference(), PARTNER, tomorrow);
        desk.release(referral.id());

        var rows = sql.queryForList("""
                select r.*, encode(r.agreed_data, 'escape') as a, encode(q.question, 'escape') as b, encode(q.answer, 'escape') as c
                from assist.referral r join assist.referral_question q on q.referral = r.id where r.id = ?""", referral.id());
        assertThat(rows).hasSize(1);
        assertThat(rows.toString()).doesNotContain("AliasMarker", "QuestionMarker", "AnswerMarker");
    }

    @Test
    void ofWhatEndedAPartnerSeesTheReferenceAndTheStateOnly() {
        var declined = send();
        desk.decline(declined.reference(), PARTNER, DeclineCode.LANGUAGE);
        var withdrawn = send();
        desk.withdraw(withdrawn.id());
        var revoked = send();
        desk.accept(revoked.reference(), PARTNER, tomorrow);
        desk.release(revoked.id());
        OfferInWaiting.accepted(revoked, house);
        desk.revoke(revoked.id());

        for (var referral : List.of(declined, withdrawn, revoked)) {
            var seen = desk.referralFor(referral.reference(), PARTNER).orElseThrow();
            assertThat(seen.request()).isNull();
            assertThat(seen.serviceName()).isNull();
            assertThat(seen.agreedData()).isEmpty();
            assertThat(seen.statusSince()).isNotNull();
        }
        assertThat(desk.referralFor(withdrawn.reference(), PARTNER).orElseThrow().released()).isFalse();
        assertThat(desk.referralFor(revoked.reference(), PARTNER).orElseThrow().released()).isTrue();
        assertThat(events.stream(ReferralDeclined.class)).containsExactly(new ReferralDeclined(declined.id(), number));
        assertThat(events.stream(ReferralRevoked.class)).containsExactly(new ReferralRevoked(revoked.id(), number));
    }

    @Test
    void aPartnerSeesHerOwnReferralsWhatWaitsFirst() {
        var old = send();
        desk.decline(old.reference(), PARTNER, DeclineCode.CAPACITY);
        var waiting = send();

        var seen = desk.referralsFor(PARTNER).stream().map(PartnerReferral::reference).toList();
        assertThat(seen).contains(waiting.reference(), old.reference());
        assertThat(seen.indexOf(waiting.reference())).isLessThan(seen.indexOf(old.reference()));
        assertThat(desk.referralsFor("lantern-quay")).extracting(PartnerReferral::reference).doesNotContain(waiting.reference(), old.reference());
        assertThat(desk.referralFor(waiting.reference(), "lantern-quay")).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> desk.accept(waiting.reference(), "lantern-quay", tomorrow));
        assertThat(desk.referral(waiting.id()).status()).isEqualTo(Status.SENT);
    }

    @Test
    void whoDeclinedOrLetTheTimePassSaidNoAndWhoHasNotAnsweredYetIsStillAsked() {
        var declined = OfferInWaiting.of(desk.send(need.id(), number, "lantern-quay.shelter", due), house);
        desk.decline(declined.reference(), "lantern-quay", DeclineCode.CAPACITY);
        var late = desk.send(need.id(), number, "harbour-light.shelter", due);
        desk.withdraw(late.id());
        var before = waitingAt(SHELTER);
        var waiting = send();

        assertThat(history.servicesThatSaidNo(need.id())).containsExactlyInAnyOrder("lantern-quay.shelter", "harbour-light.shelter");
        assertThat(waitingAt(SHELTER)).isEqualTo(before + 1);
        assertThat(history.lately()).doesNotContainKey("haus-am-deich.shelter");
        assertThat(history.lately().get(SHELTER).lastAsked()).as("other tests may have asked it on a later day")
                .isEqualTo(sql.queryForObject("select max(sent_at) from assist.referral where service = ?", Timestamp.class, SHELTER).toInstant())
                .isAfterOrEqualTo(desk.referral(waiting.id()).sentAt());
        assertThat(history.lately().get("harbour-light.shelter").badly()).isPositive();
        desk.askForInformation(waiting.reference(), PARTNER, "How many children?");
        assertThat(waitingAt(SHELTER)).isEqualTo(before + 1);
        desk.answerQuestion(waiting.id(), "One", waiting.answerDueAt());
        OfferInWaiting.of(desk.referral(waiting.id()), house);
        desk.accept(waiting.reference(), PARTNER, tomorrow);
        assertThat(waitingAt(SHELTER)).isEqualTo(before);
    }

    @Test
    void theLastThingSheSaidOfAServiceCounts() {
        var first = send();
        desk.accept(first.reference(), PARTNER, tomorrow);
        desk.release(first.id());
        desk.firstContact(first.id(), clock.instant());
        assertThat(history.servicesThatHelped(number)).isEmpty();
        desk.feedback(first.id(), Feedback.HELPED);
        assertThat(history.servicesThatHelped(number)).containsExactly(SHELTER);
        assertThat(history.servicesThatDidNotHelp(number)).isEmpty();
        desk.close(first.id());

        var second = send();
        desk.accept(second.reference(), PARTNER, tomorrow);
        desk.release(second.id());
        desk.noShow(second.id());
        desk.feedback(second.id(), Feedback.NOT_HELPED);
        assertThat(history.servicesThatHelped(number)).isEmpty();
        assertThat(history.servicesThatDidNotHelp(number)).containsOnlyKeys(SHELTER);
    }

    private int waitingAt(String service) {
        return history.lately().containsKey(service) ? history.lately().get(service).waiting() : 0;
    }

    @Test
    void anAnswerToAWithdrawnRequestChangesNothing() {
        var referral = send();
        desk.withdraw(referral.id());

        assertThatExceptionOfType(ReferralMovedOn.class).isThrownBy(() -> desk.accept(referral.reference(), PARTNER, tomorrow));
        assertThat(desk.referral(referral.id()).status()).isEqualTo(Status.TIMED_OUT);
        assertThat(events.stream(ReferralAccepted.class)).isEmpty();
    }

    @Test
    void ofTwoAnswersAtOnceOneCountsAndTheOtherIsTold() throws Exception {
        var referral = send();
        var together = new CyclicBarrier(2);
        Callable<Boolean> accept = () -> {
            together.await();
            try {
                desk.accept(referral.reference(), PARTNER, tomorrow);
                return true;
            } catch (ReferralMovedOn | OptimisticLockingFailureException told) {
                return false;
            }
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = threads.invokeAll(List.of(accept, accept));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdown();
        }
        assertThat(desk.referral(referral.id()).status()).isEqualTo(Status.ACCEPTED);
    }

    @RepeatedTest(5)
    void ofAnAnswerAndTheEndOfItsTimeInTheSameInstantOneCounts() throws Exception {
        var referral = send();

        var accepted = inTheSameInstant(() -> desk.accept(referral.reference(), PARTNER, tomorrow), () -> desk.withdraw(referral.id()));

        assertThat(accepted.get(0)).isNotEqualTo(accepted.get(1));
        assertThat(desk.referral(referral.id()).status()).isEqualTo(accepted.get(0) ? Status.ACCEPTED : Status.TIMED_OUT);
        assertThat(events.stream(ReferralAccepted.class)).hasSizeLessThanOrEqualTo(1);
    }

    /** Taken back after it was accepted it is taken back as well; accepted after it was taken back it is not. */
    @RepeatedTest(5)
    void ofAnAnswerAndATakingBackInTheSameInstantNobodyIsLeftInTheDark() throws Exception {
        var referral = send();

        var done = inTheSameInstant(() -> desk.accept(referral.reference(), PARTNER, tomorrow), () -> desk.takeBack(referral.id(), Revocation.GIVEN_UP));

        assertThat(done).contains(true);
        var status = desk.referral(referral.id()).status();
        assertThat(status).isEqualTo(done.get(1) ? Status.REVOKED : Status.ACCEPTED);
        assertThat(desk.referralFor(referral.reference(), PARTNER).orElseThrow().agreedData()).isEmpty();
    }

    /** Which of both did what they wanted; the other was told that it is too late. */
    private static List<Boolean> inTheSameInstant(Runnable one, Runnable other) throws Exception {
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var done = threads.invokeAll(Stream.of(one, other).<Callable<Boolean>>map(act -> () -> {
                together.await();
                try {
                    act.run();
                    return true;
                } catch (ReferralMovedOn | OptimisticLockingFailureException told) {
                    return false;
                }
            }).toList());
            return List.of(done.get(0).get(), done.get(1).get());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aPartnerThatDeclinesOneOfTwoReferralsOfAWomanKeepsTheOther() {
        plans.record(number, Map.of(Urgency.NOW, Set.of(ServiceType.WOMEN_ONLY_SHELTER, ServiceType.RELOCATION)), null, Set.of());
        var other = plans.openNeeds(number).stream().filter(it -> it.serviceType() == ServiceType.RELOCATION).findFirst().orElseThrow();
        var declined = send();
        var open = desk.send(other.id(), number, "western-shore.relocation", due);

        desk.decline(declined.reference(), PARTNER, DeclineCode.CAPACITY);

        assertThat(desk.referralFor(open.reference(), PARTNER).orElseThrow().request()).isNotNull();
        assertThat(desk.referralFor(declined.reference(), PARTNER).orElseThrow().request()).isNull();
        assertThat(desk.openReferralsOf(number)).extracting(Referral::id).containsExactly(open.id());
    }

    private Referral send() {
        return OfferInWaiting.of(desk.send(need.id(), number, SHELTER, due), house);
    }
}
