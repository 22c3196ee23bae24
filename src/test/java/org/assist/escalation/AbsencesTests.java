package org.assist.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has somebody's work today. */
@AssistTest
class AbsencesTests {

    private static final String HOUSE = "harbour-light";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    Absences absences;
    @Autowired
    Casework work;

    private final String ada = "ada-" + UUID.randomUUID();
    private final String bea = "bea-" + UUID.randomUUID();
    private final String cleo = "cleo-" + UUID.randomUUID();

    @BeforeEach
    void aTuesdayInNovember() {
        work.clock(Instant.parse("2026-11-24T10:00:00Z"));
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void whoeverIsThereHasHerOwnWork() {
        away(ada, TODAY.plusDays(1), TODAY.plusDays(3), bea);

        assertThat(absences.whoWorksFor(ada)).contains(ada);
        assertThat(absences.whoWorksFor(bea)).contains(bea);
    }

    @Test
    void aDeputyHasItFromTheFirstDayToTheLast() {
        away(ada, TODAY, TODAY.plusDays(3), bea);
        assertThat(absences.whoWorksFor(ada)).contains(bea);

        work.clock(Instant.parse("2026-11-27T23:00:00Z"));
        assertThat(absences.whoWorksFor(ada)).contains(bea);
        work.clock(Instant.parse("2026-11-28T01:00:00Z"));
        assertThat(absences.whoWorksFor(ada)).contains(ada);
    }

    @Test
    void aDayBeginsInTheCountryOfTheOrganisation() {
        absences.announce(ada, "lindenhof", TODAY.plusDays(1), TODAY.plusDays(1), bea, ada);
        absences.announce(cleo, HOUSE, TODAY.plusDays(1), TODAY.plusDays(1), bea, cleo);
        work.clock(Instant.parse("2026-11-24T23:30:00Z"));

        assertThat(absences.whoWorksFor(ada)).as("it is past midnight in Germany").contains(bea);
        assertThat(absences.whoWorksFor(cleo)).as("not so in Ireland").contains(cleo);
    }

    @Test
    void whenTheDeputyIsAwayTooHerDeputyHasIt() {
        away(ada, TODAY, TODAY, bea);
        away(bea, TODAY, TODAY, cleo);

        assertThat(absences.whoWorksFor(ada)).contains(cleo);
        assertThat(absences.standInsOf(ada)).containsExactlyInAnyOrder(bea, cleo);
        assertThat(absences.stoodInForBy(cleo)).containsExactlyInAnyOrder(ada, bea);
    }

    @Test
    void nobodyHasItWithoutADeputyOrWhenTwoStandInForEachOther() {
        away(cleo, TODAY, TODAY, null);
        away(ada, TODAY, TODAY, bea);
        away(bea, TODAY, TODAY, ada);

        assertThat(absences.whoWorksFor(cleo)).isEmpty();
        assertThat(absences.whoWorksFor(ada)).isEmpty();
        assertThat(absences.standInsOf(ada)).containsExactly(bea);
    }

    @Test
    void whatCannotBeRightIsRefusedWithTheFieldThatIsWrong() {
        away(ada, TODAY, TODAY.plusDays(3), bea);

        refused("until", cleo, TODAY, TODAY.minusDays(1), bea);
        refused("until", cleo, TODAY.minusDays(9), TODAY.minusDays(1), bea);
        refused("until", cleo, TODAY, TODAY.plusYears(3), bea);
        refused("deputy", cleo, TODAY, TODAY, cleo);
        refused("from", ada, TODAY.plusDays(3), TODAY.plusDays(5), bea);
    }

    @Test
    void whoIsBackEarlyHasHerWorkAgain() {
        away(ada, TODAY, TODAY.plusDays(3), bea);
        work.clock(Instant.parse("2026-11-25T10:00:00Z"));
        absences.callOff(hers(ada).id());

        assertThat(absences.whoWorksFor(ada)).contains(ada);
        assertThat(absences.at(HOUSE)).noneMatch(absence -> absence.account().equals(ada));
    }

    @Test
    void anAbsenceThatIsCalledOffBeforeItsFirstDayNeverWas() {
        away(ada, TODAY.plusDays(1), TODAY.plusDays(3), bea);
        var id = hers(ada).id();
        absences.callOff(id);

        assertThat(absences.find(id)).isEmpty();
    }

    @Test
    void eachBeginningAndEachEndIsReportedOnce() {
        away(ada, TODAY.plusDays(1), TODAY.plusDays(2), bea);
        assertThat(absences.begunOrEnded()).doesNotContain(ada);

        work.clock(Instant.parse("2026-11-25T10:00:00Z"));
        assertThat(absences.begunOrEnded()).contains(ada);
        assertThat(absences.begunOrEnded()).doesNotContain(ada);

        work.clock(Instant.parse("2026-11-28T10:00:00Z"));
        assertThat(absences.begunOrEnded()).contains(ada);
        assertThat(absences.begunOrEnded()).doesNotContain(ada);
    }

    private void away(String account, LocalDate from, LocalDate until, String deputy) {
        absences.announce(account, HOUSE, from, until, deputy, account);
    }

    private void refused(String field, String account, LocalDate from, LocalDate until, String deputy) {
        assertThatThrownBy(() -> away(account, from, until, deputy))
                .isInstanceOfSatisfying(AbsenceRefused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private Absence hers(String account) {
        return absences.at(HOUSE).stream().filter(absence -> absence.account().equals(account)).findFirst().orElseThrow();
    }
}
