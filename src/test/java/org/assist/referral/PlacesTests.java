package org.assist.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.fixture.AssistTest;
import org.assist.fixture.OfferInWaiting;
import org.assist.fixture.Yes;
import org.assist.referral.Referral.Status;
import org.assist.support.NeedView;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** No service is offered more places than it said it has, and of several partners asked at the same time one gets the referral. */
@AssistTest
class PlacesTests {

    private static final String SHELTER = "harbour-light.shelter";
    private static final String ANOTHER = "western-shore.shelter";

    @Autowired
    Clock clock;
    @Autowired
    ApplicationContext house;
    @Autowired
    ReferralDesk desk;
    @Autowired
    Places places;
    @Autowired
    CaseRegister cases;
    @Autowired
    ConsentRegister consents;
    @Autowired
    SupportPlans plans;
    @Autowired
    JdbcTemplate sql;

    private Map<String, Object> before;
    private Instant due;

    @BeforeEach
    void aShelterWithTenFreePlaces() {
        before = sql.queryForMap("select places, free_places, capacity_as_of from assist.service where id = ?", SHELTER);
        due = clock.instant().plus(1, ChronoUnit.HOURS);
        free(10);
    }

    @AfterEach
    void asBefore() {
        sql.update("update assist.service set places = ?, free_places = ?, capacity_as_of = ? where id = ?",
                before.get("places"), before.get("free_places"), before.get("capacity_as_of"), SHELTER);
    }

    @Test
    void ofAHundredReferralsAtOnceTenGetAPlace() throws Exception {
        var needs = new ArrayList<NeedView>();
        for (var i = 0; i < 100; i++) {
            needs.add(need(Urgency.NOW));
        }
        var together = new CyclicBarrier(8);
        var threads = Executors.newFixedThreadPool(8);
        try {
            var tries = needs.stream().<Callable<Boolean>>map(need -> () -> {
                if (needs.indexOf(need) < 96) {
                    together.await();
                }
                return sent(need);
            }).toList();
            var sent = 0;
            for (var done : threads.invokeAll(tries)) {
                sent += done.get() ? 1 : 0;
            }
            assertThat(sent).isEqualTo(10);
        } finally {
            threads.shutdown();
        }
        assertThat(places.kept()).containsEntry(SHELTER, 10);
    }

    @Test
    void aPlaceIsFreeAgainWhenThePartnerSaysNoOrLetsItsTimePass() {
        free(1);
        var declined = send(need(Urgency.NOW));
        assertThat(sent(need(Urgency.NOW))).isFalse();
        desk.decline(declined.reference(), declined.organisation(), DeclineCode.SAFETY);

        var overdue = desk.send(need(Urgency.NOW).id(), number, SHELTER, clock.instant());
        assertThat(overdue.place()).isTrue();
        assertThat(sent(need(Urgency.NOW))).isTrue();
    }

    @Test
    void anAcceptedPlaceIsKeptUntilThePartnerCountsAnew() {
        free(1);
        var accepted = send(need(Urgency.NOW));
        desk.accept(accepted.reference(), accepted.organisation(), LocalDate.now(clock));
        assertThat(sent(need(Urgency.NOW))).isFalse();

        free(1);
        assertThat(sent(need(Urgency.NOW))).isTrue();
    }

    @Test
    void aPlaceIsFreeAgainWhenTheyDoNotMeetOrTheReferralIsTakenBack() {
        free(1);
        var missed = send(need(Urgency.NOW));
        desk.accept(missed.reference(), missed.organisation(), LocalDate.now(clock));
        desk.release(missed.id());
        desk.noShow(missed.id());
        var takenBack = send(need(Urgency.NOW));
        desk.revoke(takenBack.id());

        assertThat(sent(need(Urgency.NOW))).isTrue();
    }

    @Test
    void whoeverCanWaitAsksForTheWaitingList() {
        free(0);

        assertThat(desk.send(need(Urgency.WITHIN_2W).id(), number, SHELTER, due).place()).isFalse();
    }

    @Test
    void aServiceWithoutCountedPlacesIsAskedAsOftenAsNeeded() {
        sql.update("update assist.service set places = 0, free_places = 0 where id = ?", SHELTER);

        assertThat(send(need(Urgency.NOW)).place()).isFalse();
        assertThat(sent(need(Urgency.NOW))).isTrue();
    }

    @Test
    void ofTwoPartnersThatAcceptInTheSameInstantOneGetsTheReferral() throws Exception {
        for (var round = 0; round < 10; round++) {
            var need = need(Urgency.NOW);
            var asked = List.of(OfferInWaiting.of(desk.send(need.id(), number, SHELTER, due), house), OfferInWaiting.of(desk.send(need.id(), number, ANOTHER, due), house));
            var together = new CyclicBarrier(2);
            var threads = Executors.newFixedThreadPool(2);
            try {
                var answers = threads.invokeAll(asked.stream().<Callable<Boolean>>map(referral -> () -> {
                    together.await();
                    try {
                        desk.accept(referral.reference(), referral.organisation(), LocalDate.now(clock));
                        return true;
                    } catch (ReferralMovedOn tooLate) {
                        return false;
                    }
                }).toList());
                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(true, false);
            } finally {
                threads.shutdown();
            }
            assertThat(desk.referralsFor(need.id())).extracting(Referral::status).containsExactlyInAnyOrder(Status.ACCEPTED, Status.REVOKED);
            assertThat(desk.referralsFor(need.id())).filteredOn(it -> it.status() == Status.REVOKED).extracting(Referral::revocation)
                    .containsExactly(Revocation.ANOTHER_ACCEPTED);
            asked.forEach(it -> sql.update("update assist.referral set place = false where id = ?", it.id()));
        }
    }

    @Test
    void theDatabaseItselfLetsAReferralGoItsWayOnly() {
        var need = need(Urgency.NOW);
        var first = send(need);
        var second = OfferInWaiting.of(desk.send(need.id(), number, ANOTHER, due), house);
        sql.update("update assist.referral set status = 'ACCEPTED' where id = ?", first.id());

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> sql.update("update assist.referral set status = 'ACCEPTED' where id = ?", second.id())).withMessageContaining("referral_accepted_uq");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> sql.update("update assist.referral set status = 'CLOSED' where id = ?", first.id())).withMessageContaining("A referral that is ACCEPTED cannot become CLOSED");
    }

    private CaseNumber number;

    private NeedView need(Urgency urgency) {
        number = cases.takeDown("lindenhof", Jurisdiction.IE, null);
        plans.record(number, Map.of(urgency, Set.of(ServiceType.WOMEN_ONLY_SHELTER)), null, Set.of());
        var need = plans.openNeeds(number).get(0);
        Yes.to(consents, need, "harbour-light");
        return need;
    }

    private Referral send(NeedView need) {
        return OfferInWaiting.of(desk.send(need.id(), need.caseNumber(), SHELTER, due), house);
    }

    private boolean sent(NeedView need) {
        try {
            return desk.send(need.id(), need.caseNumber(), SHELTER, due) != null;
        } catch (NoPlaceLeft full) {
            return false;
        }
    }

    private void free(int count) {
        sql.update("update assist.service set places = 12, free_places = ?, capacity_as_of = ? where id = ?", count, java.sql.Timestamp.from(clock.instant()), SHELTER);
    }
}
