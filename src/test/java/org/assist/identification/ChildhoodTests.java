package org.assist.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.assist.fixture.RuleBench;
import org.assist.vocabulary.Jurisdiction;
import org.junit.jupiter.api.Test;

/** The dates of the child route; no date tells the birthday itself. */
class ChildhoodTests {

    private final Childhood childhood = new Childhood(new RuleBench(Programme.QUESTION).rulebook());

    @Test
    void theTimeAfterIsPlannedSixMonthsBeforeSheIsEighteen() {
        assertThat(childhood.transitionReview(LocalDate.of(2027, 8, 21), Jurisdiction.DE)).isEqualTo(berlin("2027-02-01T00:00+01:00"));
        assertThat(childhood.transitionReview(LocalDate.of(2027, 8, 31), Jurisdiction.DE)).isEqualTo(berlin("2027-02-01T00:00+01:00"));
    }

    @Test
    void sheCountsAsAnAdultFromTheMonthAfterHerBirthday() {
        assertThat(childhood.eighteen(LocalDate.of(2027, 8, 1), Jurisdiction.DE)).isEqualTo(berlin("2027-09-01T00:00+02:00"));
        assertThat(childhood.eighteen(LocalDate.of(2027, 12, 31), Jurisdiction.DE)).isEqualTo(berlin("2028-01-01T00:00+01:00"));
    }

    @Test
    void anOpenAgeIsAskedForAgainAfterFourWeeks() {
        assertThat(childhood.askAgain(Instant.parse("2027-03-01T09:00:00Z"), Jurisdiction.IE)).isEqualTo(Instant.parse("2027-03-29T08:00:00Z"));
    }

    private static Instant berlin(String at) {
        return ZonedDateTime.parse(at).toInstant();
    }
}
