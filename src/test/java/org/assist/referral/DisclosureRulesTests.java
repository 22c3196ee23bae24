package org.assist.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assist.consent.DataCategory.ALIAS;
import static org.assist.consent.DataCategory.ARRIVAL;
import static org.assist.consent.DataCategory.CHILDREN;
import static org.assist.consent.DataCategory.EARLIER_HELP;
import static org.assist.consent.DataCategory.GOALS;
import static org.assist.consent.DataCategory.HEALTH_FLAGS;
import static org.assist.consent.DataCategory.IDENTITY;
import static org.assist.consent.DataCategory.LANGUAGE;
import static org.assist.consent.DataCategory.LEGAL_DATES;
import static org.assist.consent.DataCategory.RISK_MEASURES;
import static org.assist.consent.DataCategory.SAFE_CONTACT;
import static org.assist.consent.DataCategory.STATUS;
import static org.assist.consent.DataCategory.WORK_PERMISSION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.assist.consent.DataCategory;
import org.assist.fixture.RuleBench;
import org.assist.vocabulary.Pillar;
import org.assist.vocabulary.ServiceType;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of help needs to know at most. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DisclosureRulesTests {

    private static final RuleBench RULES = new RuleBench(PacketBuilder.QUESTION);

    static Stream<Map.Entry<ServiceType, Set<DataCategory>>> needed() {
        return Stream.of(
                Map.entry(ServiceType.WOMEN_ONLY_SHELTER, Set.of(ALIAS, SAFE_CONTACT, LANGUAGE, CHILDREN, HEALTH_FLAGS, RISK_MEASURES, ARRIVAL)),
                Map.entry(ServiceType.SAFE_TRANSPORT, Set.of(ALIAS, SAFE_CONTACT, LANGUAGE, CHILDREN, RISK_MEASURES, ARRIVAL)),
                Map.entry(ServiceType.ASYLUM, Set.of(IDENTITY, SAFE_CONTACT, LANGUAGE, STATUS, LEGAL_DATES, GOALS)),
                Map.entry(ServiceType.SEXUAL_HEALTH, Set.of(IDENTITY, LANGUAGE, HEALTH_FLAGS)),
                Map.entry(ServiceType.TRAUMA_THERAPY, Set.of(ALIAS, IDENTITY, LANGUAGE, SAFE_CONTACT, GOALS)),
                Map.entry(ServiceType.PEER_MENTORING, Set.of(ALIAS, LANGUAGE, GOALS)),
                Map.entry(ServiceType.LANGUAGE_COURSE, Set.of(IDENTITY, ALIAS, SAFE_CONTACT, LANGUAGE, WORK_PERMISSION)),
                Map.entry(ServiceType.CHILDCARE, Set.of(ALIAS, SAFE_CONTACT, LANGUAGE, CHILDREN)),
                Map.entry(ServiceType.INTERPRETER, Set.of(ALIAS, SAFE_CONTACT, LANGUAGE, GOALS)),
                Map.entry(ServiceType.RETURN_COUNSELLING, Set.of(ALIAS, SAFE_CONTACT, LANGUAGE, GOALS)));
    }

    @ParameterizedTest
    @MethodSource("needed")
    void aPartnerNeedsToKnowThisAndNothingElse(Map.Entry<ServiceType, Set<DataCategory>> needed) {
        assertThat(needed(needed.getKey())).containsExactlyInAnyOrderElementsOf(needed.getValue());
    }

    @ParameterizedTest
    @EnumSource(ServiceType.class)
    void everyKindOfHelpNeedsToKnowHerLanguageAndNobodyButTheLawHerPapers(ServiceType type) {
        assertThat(needed(type)).contains(LANGUAGE).doesNotHaveDuplicates();
        if (type.pillar() != Pillar.LEGAL) {
            assertThat(needed(type)).doesNotContain(STATUS, LEGAL_DATES);
        }
    }

    @ParameterizedTest
    @EnumSource(ServiceType.class)
    void onlyWhoTakesOverMayLearnFromWhom(ServiceType type) {
        assertThat(RULES.ask(List.of(new PacketAsked(type, true))).of(MayBeTold.class)).extracting(MayBeTold::category).contains(EARLIER_HELP);
        assertThat(needed(type)).doesNotContain(EARLIER_HELP);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyRuleSpokeInSomeTest() {
        assertThat(RULES.silent()).isEmpty();
    }

    private static List<DataCategory> needed(ServiceType type) {
        return RULES.ask(List.of(new PacketAsked(type, false))).of(MayBeTold.class).stream().map(MayBeTold::category).toList();
    }
}
