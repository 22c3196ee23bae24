package org.assist.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assist.vocabulary.DeliveryMode.PHONE;
import static org.assist.vocabulary.DeliveryMode.VIDEO;

import java.util.List;
import java.util.Set;

import org.assist.fixture.RuleBench;
import org.assist.vocabulary.Certainty;
import org.assist.vocabulary.DeliveryMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whether a referral can go on from a distance. */
class DeliveryRulesTests {

    private static final RuleBench RULES = new RuleBench(PartnerRouting.DELIVERY);

    @Test
    void thePartnerMustOfferTheWay() {
        assertThat(objections(VIDEO, Certainty.YES, false)).containsExactly("The partner does not offer this way at present");
        assertThat(objections(PHONE, Certainty.YES, false)).isEmpty();
    }

    @Test
    void onADeviceSomebodyLooksIntoNothingGoesOn() {
        assertThat(objections(PHONE, Certainty.NO, false))
                .containsExactly("Somebody looks into her device: see her in person, or let her do it at your place");
        assertThat(objections(PHONE, Certainty.NO, true)).isEmpty();
    }

    @Test
    void aDeviceNobodyKnowsIsFoundOutAboutFirst() {
        assertThat(objections(PHONE, Certainty.UNKNOWN, false))
                .containsExactly("Nobody knows whether her device is safe: find out first, or let her do it at your place");
        assertThat(objections(PHONE, Certainty.UNKNOWN, true)).isEmpty();
    }

    @AfterAll
    static void noRuleStaysSilent() {
        assertThat(RULES.silent()).isEmpty();
    }

    private static List<String> objections(DeliveryMode mode, Certainty deviceSafe, boolean atOurPlace) {
        return RULES.ask(List.of(new RemotePlan(mode, Set.of(PHONE), deviceSafe, atOurPlace))).of(NotPossible.class).stream()
                .map(NotPossible::sentence).toList();
    }
}
