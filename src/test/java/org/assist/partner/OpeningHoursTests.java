package org.assist.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTests {

    private static final LocalDateTime MONDAY_NINE = LocalDateTime.parse("2026-11-23T09:00");

    @Test
    void aServiceIsOpenFromItsFirstMinuteAndClosedOnItsLast() {
        var hours = new OpeningHours("Mo-Fr 09:00-17:00; Sa 10:00-13:00");

        assertThat(hours.openAt(MONDAY_NINE)).isTrue();
        assertThat(hours.openAt(MONDAY_NINE.minusMinutes(1))).isFalse();
        assertThat(hours.openAt(MONDAY_NINE.withHour(17))).isFalse();
        assertThat(hours.openAt(MONDAY_NINE.plusDays(5))).isFalse();
        assertThat(hours.openAt(MONDAY_NINE.plusDays(5).plusHours(1))).isTrue();
        assertThat(hours.roundTheClock()).isFalse();
    }

    @Test
    void aServiceThatNeverClosesAnswersAtNight() {
        var hours = new OpeningHours("24/7");

        assertThat(hours.roundTheClock()).isTrue();
        assertThat(hours.openAt(MONDAY_NINE.withHour(3))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mo-Fr 09:00-17:00", "Mo-Fr 09:00-12:00; Mo-Fr 14:00-17:00; Sa 10:00-13:00", "Mo 08:00-10:00; We 08:00-10:00; Su 12:00-13:00"})
    void aWeekIsTakenApartAndWrittenDownAgain(String written) {
        assertThat(OpeningHours.of(new OpeningHours(written).week())).contains(new OpeningHours(written));
    }

    @Test
    void aWeekWithoutAnHourIsNoOpeningHours() {
        assertThat(OpeningHours.of(List.of())).isEmpty();
        assertThat(new OpeningHours("24/7").week()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "always", "Mo-Fr", "Mo-Xx 09:00-17:00", "Mo 09:00-25:00", "Mo-Fr 09:00-17:00;"})
    void whatIsNotUnderstoodIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OpeningHours(written)).withMessageContaining("expected");
    }
}
