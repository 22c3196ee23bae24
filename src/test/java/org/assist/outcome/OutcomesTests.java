package org.assist.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.assist.casefile.Vault;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is kept of an interview, and when the next one is. */
@AssistTest
class OutcomesTests {

    private static final Instant BEGUN = Instant.parse("2026-11-30T10:00:00Z");

    @Autowired
    Outcomes outcomes;
    @Autowired
    Vault vault;
    @Autowired
    Casework work;
    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void monthsAreThoseOfTheCalendar() {
        assertThat(outcomes.due(Moment.START, Jurisdiction.IE, BEGUN)).isEqualTo(BEGUN);
        assertThat(outcomes.due(Moment.M3, Jurisdiction.IE, BEGUN)).as("February is short").isEqualTo("2027-02-28T10:00:00Z");
        assertThat(outcomes.due(Moment.M6, Jurisdiction.IE, BEGUN)).as("the clocks were changed").isEqualTo("2027-05-30T09:00:00Z");
    }

    @Test
    void whoSaidNotNowIsLeftInPeaceForAWhileAndThenForGood() {
        assertThat(outcomes.askAgain(Moment.M3, 1, BEGUN)).contains(Instant.parse("2026-12-14T10:00:00Z"));
        assertThat(outcomes.askAgain(Moment.M3, 2, BEGUN)).isEmpty();
    }

    @Test
    void whatSheDidNotAnswerIsNotThere() {
        var number = CaseNumber.random(RandomGenerator.getDefault());
        outcomes.record(number, "harbour-light", Jurisdiction.IE, Moment.START,
                new Measurement(null, null, Map.of(Area.CONFIDENCE, Map.of("confidenceTrust", 2), Area.JUSTICE, Map.of())));

        var nothing = new HashMap<String, Object>();
        nothing.put("language_level", null);
        nothing.put("certificates", null);
        assertThat(sql.queryForList("select language_level, certificates from assist.outcome_measurement where case_number = ?", number.digits())).containsExactly(nothing);
        assertThat(sql.queryForList("select code from assist.outcome_mark join assist.outcome_measurement on id = measurement where case_number = ?", String.class,
                number.digits())).containsExactly("confidenceTrust");
    }

    @Test
    void howContentSomebodyIsSaysNeitherWhoNorWhichDay() {
        var house = "house-" + UUID.randomUUID();
        work.clock(Instant.parse("2026-12-31T10:00:00Z"));
        outcomes.recordSatisfaction(house, Jurisdiction.IE, Moment.M6, Satisfaction.IN_PART, "More patience");

        var kept = sql.queryForMap("select * from assist.satisfaction_answer where organisation = ?", house);
        assertThat(kept.keySet()).containsExactlyInAnyOrder("id", "organisation", "jurisdiction", "moment", "quarter", "satisfaction", "words");
        assertThat(kept.get("quarter")).hasToString("2026-10-01");
        assertThat(vault.open((byte[]) kept.get("words"), "satisfaction_answer/" + kept.get("id"))).isEqualTo("More patience");
    }
}
