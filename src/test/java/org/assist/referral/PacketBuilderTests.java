package org.assist.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.consent.DataCategory;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Yes;
import org.assist.support.NeedView;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing leaves that she did not allow, nothing that the help does not need, nothing across a border without her word for it. */
@AssistTest
class PacketBuilderTests {

    @Autowired
    Clock clock;
    @Autowired
    PacketBuilder packets;
    @Autowired
    ReferralDesk desk;
    @Autowired
    CaseRegister cases;
    @Autowired
    ConsentRegister consents;
    @Autowired
    SupportPlans plans;

    private CaseNumber number;
    private NeedView need;

    @BeforeEach
    void aWomanWhoNeedsShelter() {
        number = cases.takeDown("harbour-light", Jurisdiction.IE, null);
        cases.write(number, "assess-needs", Map.of("languages", List.of("ro", "pt"), "alias", "Alia", "legalName", "Synthetic Name", "safeContactTimes", "MORNING",
                "story", "Nobody reads this"), "caseworker");
        plans.record(number, Map.of(Urgency.WITHIN_2W, Set.of(ServiceType.WOMEN_ONLY_SHELTER)), null, Set.of());
        need = plans.openNeeds(number).get(0);
    }

    @Test
    void onlyWhatSheAllowedAndTheHelpNeedsIsTold() {
        Yes.to(consents, need, "western-shore", DataCategory.ALIAS, DataCategory.LANGUAGE, DataCategory.IDENTITY);

        assertThat(packets.of(asked("western-shore.shelter"))).isEqualTo(Map.of("What to call her", "Alia", "Languages and interpreter", "Romanian, Portuguese"));
    }

    @Test
    void withoutAConsentInForceNothingIsTold() {
        var referral = asked("western-shore.shelter");
        assertThatIllegalStateException().isThrownBy(() -> packets.of(referral)).withMessageNotContaining(number.digits());

        Yes.to(consents, need, "western-shore", DataCategory.ALIAS);
        assertThat(packets.of(referral)).hasSize(1);
        consents.withdrawDisclosures(number, "western-shore");
        assertThatIllegalStateException().isThrownBy(() -> packets.of(referral));
    }

    @Test
    void acrossABorderHerYesCountsOnlyIfSheAgreedToThatAsWell() {
        assertThat(packets.crosses(number, "lindenhof")).isFalse();
        assertThat(packets.crosses(number, SCOTTISH)).isTrue();
        Yes.to(consents, need, SCOTTISH, DataCategory.ALIAS);
        assertThat(packets.mayBeTold(number, SCOTTISH, need.id())).isFalse();

        Yes.abroad(consents, need, SCOTTISH, DataCategory.ALIAS);
        assertThat(packets.mayBeTold(number, SCOTTISH, need.id())).isTrue();
    }

    @Test
    void whatWouldBeToldAtMostIsShownBeforehand() {
        assertThat(packets.atMost(need)).isEqualTo(
                Map.of("What to call her", "Alia", "How to reach her safely", "morning", "Languages and interpreter", "Romanian, Portuguese"));
        plans.record(number, Map.of(Urgency.PLANNED, Set.of(ServiceType.PEER_MENTORING)), null, Set.of());
        var mentoring = plans.openNeeds(number).stream().filter(it -> it.serviceType() == ServiceType.PEER_MENTORING).findFirst().orElseThrow();
        assertThat(packets.atMost(mentoring).keySet()).containsExactlyInAnyOrder("What to call her", "Languages and interpreter");
    }

    private static final String SCOTTISH = "thistle-gate";

    private Referral asked(String service) {
        return desk.send(need.id(), number, service, clock.instant().plus(1, ChronoUnit.DAYS));
    }
}
