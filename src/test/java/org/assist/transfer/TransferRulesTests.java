package org.assist.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.assist.fixture.RuleBench;
import org.assist.vocabulary.Jurisdiction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferRulesTests {

    private static final RuleBench RULES = new RuleBench(TransferDesk.QUESTION);

    @ParameterizedTest
    @CsvSource({"IE,UK_SCT", "DE,UK_SCT", "ES,UK_SCT", "IT,UK_SCT", "UK_SCT,IE", "UK_SCT,DE"})
    void betweenTheEeaAndTheUnitedKingdomABasisIsNeeded(Jurisdiction from, Jurisdiction to) {
        assertThat(RULES.ask(List.of(new Crossing(from, to))).of(BasisNeeded.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"IE,DE", "DE,IT", "ES,IE", "UK_SCT,UK_SCT"})
    void withinOneAreaNoBasisIsNeeded(Jurisdiction from, Jurisdiction to) {
        assertThat(RULES.ask(List.of(new Crossing(from, to))).of(BasisNeeded.class)).isEmpty();
    }

    @Test
    void everyCountryHasItsArea() {
        assertThat(RULES.rulebook().rows("transfer", CountryArea.class)).extracting(CountryArea::jurisdiction)
                .containsExactlyInAnyOrder(Jurisdiction.values());
    }

    @AfterAll
    static void everyRuleSpoke() {
        assertThat(RULES.silent()).isEmpty();
    }
}
