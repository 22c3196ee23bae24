package org.assist.partner.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.assist.partner.OpeningHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulesTests {

    private static final Schedules SCHEDULES = new Schedules(LocalDate.of(2026, 11, 24));

    @ParameterizedTest
    @ValueSource(strings = {"24/7", "Mo-Fr 09:00-17:00", "Mo-Fr 09:00-17:00; Sa 10:00-13:00", "Mo 08:00-10:00; We 08:00-10:00"})
    void openingHoursComeBackAsTheyWent(String written) {
        var service = JsonFile.JSON.createObjectNode().put("id", "s1");
        SCHEDULES.write(service, new OpeningHours(written));

        assertThat(SCHEDULES.read(service.path("schedules"))).contains(new OpeningHours(written));
    }

    @Test
    void aScheduleOfThisWeekIsUnderstood() throws JsonProcessingException {
        assertThat(SCHEDULES.read(JsonFile.JSON.readTree("""
                [{"id": "1", "freq": "WEEKLY", "byday": "MO,TU", "opens_at": "10:00:00", "closes_at": "18:00:00", "valid_from": "2026-01-01", "valid_to": "2026-11-24"},
                 {"id": "2", "byday": "WE", "opens_at": "10:00", "closes_at": "18:00"}]"""))).contains(new OpeningHours("Mo-We 10:00-18:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"freq\": \"MONTHLY\"", "\"interval\": 2", "\"byweekno\": \"41\"", "\"count\": 3", "\"valid_to\": \"2026-11-23\"", "\"dtstart\": \"2026-11-25\"",
            "\"opens_at\": \"19:00\"", "\"byday\": \"1MO\"", "\"closes_at\": \"late\"", "\"until\": \"one day\""})
    void whatIsNotEveryWeekIsKeptAndNotUnderstood(String condition) throws JsonProcessingException {
        var name = condition.substring(0, condition.indexOf(':'));
        var schedule = "{\"id\": \"1\", \"freq\": \"WEEKLY\", \"byday\": \"MO\", \"opens_at\": \"10:00\", \"closes_at\": \"18:00\"}"
                .replaceAll(", " + name + ": \"[^\"]*\"", "").replace("}", ", " + condition + "}");
        assertThat(SCHEDULES.read(JsonFile.JSON.readTree("[" + schedule + "]"))).isEmpty();

        var service = JsonFile.JSON.createObjectNode().put("id", "s1");
        service.putArray("schedules").add(JsonFile.JSON.readTree(schedule));
        SCHEDULES.write(service, new OpeningHours("Tu 10:00-11:00"));
        assertThat(service.path("schedules")).hasSize(2);
    }
}
