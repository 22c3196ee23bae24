package org.assist.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assist.deadline.LegalEventCode.CG_POSITIVE;
import static org.assist.deadline.LegalEventCode.CRIMINAL_PROCEEDINGS_BEGUN;
import static org.assist.deadline.LegalEventCode.FINAL_DECISION_NOTIFIED;
import static org.assist.deadline.LegalEventCode.IDENTIFICATION_APPEALED;
import static org.assist.deadline.LegalEventCode.IDENTIFICATION_CONFIRMED;
import static org.assist.deadline.LegalEventCode.IDENTIFICATION_REFUSAL_SENT;
import static org.assist.deadline.LegalEventCode.REFLECTION_PROPOSED;
import static org.assist.deadline.LegalEventCode.TAKE_CHARGE_ASKED;
import static org.assist.vocabulary.Jurisdiction.DE;
import static org.assist.vocabulary.Jurisdiction.ES;
import static org.assist.vocabulary.Jurisdiction.IE;
import static org.assist.vocabulary.Jurisdiction.UK_SCT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.assist.fixture.RuleBench;
import org.assist.rulebook.Conclusions;
import org.assist.vocabulary.Jurisdiction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which legal times an event begins and what it does to those that run; in pairs, it speaks and it stays silent. */
class LegalRulesTests {

    private static final RuleBench RULES = new RuleBench(Deadlines.QUESTION);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void theLawOfTheCountryStartsItsTimes() {
        assertThat(begun(IDENTIFICATION_REFUSAL_SENT, IE, DAY)).containsExactly("IE-05");
    }

    @Test
    void theLawOfAnotherCountryDoesNot() {
        assertThat(begun(IDENTIFICATION_REFUSAL_SENT, ES, DAY)).isEmpty();
    }

    @Test
    void theLawOfTheUnionHoldsInItsStates() {
        assertThat(begun(TAKE_CHARGE_ASKED, DE, DAY)).containsExactly("EU-20");
        assertThat(begun(TAKE_CHARGE_ASKED, IE, DAY)).containsExactly("EU-20");
    }

    @Test
    void theLawOfTheUnionDoesNotHoldInScotland() {
        assertThat(begun(TAKE_CHARGE_ASKED, UK_SCT, DAY)).isEmpty();
    }

    @Test
    void aTimeHoldsForEventsFromItsDayOn() {
        assertThat(begun(TAKE_CHARGE_ASKED, DE, LocalDate.of(2026, 7, 1))).containsExactly("EU-20");
        assertThat(begun(TAKE_CHARGE_ASKED, DE, LocalDate.of(2026, 6, 30))).isEmpty();
    }

    @Test
    void aWomanInDetentionHasTheTimeOfDetention() {
        assertThat(begun(REFLECTION_PROPOSED, ES, DAY, Circumstance.DETAINED)).containsExactly("ES-04d");
        assertThat(begun(REFLECTION_PROPOSED, ES, DAY)).containsExactly("ES-04");
    }

    @Test
    void theSameEventOnTheSameDayStartsNothingTwice() {
        var running = new CaseDeadline("1", "IE-05", LegalState.RUNNING, IDENTIFICATION_REFUSAL_SENT, DAY);

        assertThat(ask(IDENTIFICATION_REFUSAL_SENT, IE, DAY, Set.of(), running).of(Begins.class)).isEmpty();
        assertThat(ask(IDENTIFICATION_REFUSAL_SENT, IE, DAY.plusDays(1), Set.of(), running).of(Begins.class)).hasSize(1);
        assertThat(ask(TAKE_CHARGE_ASKED, IE, DAY, Set.of(), new CaseDeadline("1", "EU-20", LegalState.RUNNING, TAKE_CHARGE_ASKED, DAY))
                .of(Begins.class)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = LegalState.class, names = {"RUNNING", "EXTENDED", "SUSPENDED", "MISSED"})
    void whatATimeWaitedForMeetsItEvenLate(LegalState state) {
        assertThat(effects(IDENTIFICATION_APPEALED, IE, "IE-05", state)).containsExactly(Effect.MEETS);
    }

    @ParameterizedTest
    @EnumSource(value = LegalState.class, names = {"MET", "WAIVED", "MOOT", "EXPIRED"})
    void whatHasEndedIsNotMetAgain(LegalState state) {
        assertThat(effects(IDENTIFICATION_APPEALED, IE, "IE-05", state)).isEmpty();
    }

    @Test
    void aTimeEndsWhenThereIsNothingLeftToWaitFor() {
        assertThat(effects(IDENTIFICATION_CONFIRMED, IE, "IE-05", LegalState.RUNNING)).containsExactly(Effect.ENDS);
        assertThat(effects(IDENTIFICATION_CONFIRMED, IE, "IE-05", LegalState.MET)).isEmpty();
    }

    @Test
    void aTimeStandsStillOnceAndGoesOnOnce() {
        assertThat(effects(CRIMINAL_PROCEEDINGS_BEGUN, ES, "ES-09", LegalState.RUNNING)).containsExactly(Effect.SUSPENDS);
        assertThat(effects(CRIMINAL_PROCEEDINGS_BEGUN, ES, "ES-09", LegalState.SUSPENDED)).isEmpty();
        assertThat(effects(FINAL_DECISION_NOTIFIED, ES, "ES-09", LegalState.SUSPENDED)).containsExactly(Effect.RESUMES);
        assertThat(effects(FINAL_DECISION_NOTIFIED, ES, "ES-09", LegalState.RUNNING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UK-03,EARLIER_OF", "UK-02,LATER_OF"})
    void theConclusiveDecisionBindsSupportAndProtectionDifferently(String period, Effect effect) {
        assertThat(effects(CG_POSITIVE, UK_SCT, period, LegalState.RUNNING)).containsExactly(effect);
        assertThat(effects(CG_POSITIVE, UK_SCT, period, LegalState.EXPIRED)).isEmpty();
    }

    @Test
    void everyEffectIsOnATimeOfTheTable() {
        var ids = RULES.rulebook().rows("deadlines", LegalPeriod.class).stream().map(LegalPeriod::id).toList();

        assertThat(RULES.rulebook().rows("deadlines", LegalEffect.class)).extracting(LegalEffect::period).isSubsetOf(ids);
    }

    @Test
    void everyEventOfTheListStartsOrTouchesSomeTime() {
        var known = new ArrayList<LegalEventCode>();
        RULES.rulebook().rows("deadlines", LegalPeriod.class).forEach(row -> known.add(row.starts()));
        RULES.rulebook().rows("deadlines", LegalEffect.class).forEach(row -> known.add(row.code()));

        assertThat(known).contains(LegalEventCode.values());
    }

    @Test
    void whatBindsHerCanAlwaysBeMet() {
        var met = RULES.rulebook().rows("deadlines", LegalEffect.class).stream().filter(row -> row.effect() == Effect.MEETS).map(LegalEffect::period).toList();

        assertThat(RULES.rulebook().rows("deadlines", LegalPeriod.class)).filteredOn(row -> row.kind() == LegalKind.STATUTORY_ON_CLIENT)
                .isNotEmpty().extracting(LegalPeriod::id).isSubsetOf(met);
    }

    @Test
    void aTimeThatBindsHerIsWarnedOfEarly() {
        assertThat(RULES.rulebook().rows("deadlines", LegalPeriod.class)).filteredOn(row -> row.kind() == LegalKind.STATUTORY_ON_CLIENT)
                .isNotEmpty().allSatisfy(row -> assertThat(row.warnings()).as(row.id()).isNotBlank());
    }

    @AfterAll
    static void everyRuleSpoke() {
        assertThat(RULES.silentIn("legal.drl")).isEmpty();
    }

    private static List<String> begun(LegalEventCode code, Jurisdiction jurisdiction, LocalDate day, Circumstance... circumstances) {
        return ask(code, jurisdiction, day, Set.of(circumstances)).of(Begins.class).stream().map(Begins::period).sorted().toList();
    }

    private static List<Effect> effects(LegalEventCode code, Jurisdiction jurisdiction, String period, LegalState state) {
        return ask(code, jurisdiction, DAY, Set.of(), new CaseDeadline("1", period, state, LegalEventCode.OFFENCE_DATE, DAY.minusDays(20)))
                .of(Moves.class).stream().map(Moves::effect).toList();
    }

    private static Conclusions ask(LegalEventCode code, Jurisdiction jurisdiction, LocalDate day, Set<Circumstance> said,
            CaseDeadline... deadlines) {
        var facts = new ArrayList<Record>(List.of(deadlines));
        facts.add(new LegalEvent(code, jurisdiction, Circumstance.complete(said), day));
        return RULES.ask(facts);
    }
}
