package org.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Browser;
import org.assist.fixture.Casework;
import org.assist.fixture.NeedsChromium;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A partner's pages on the smallest telephone, in each language: nothing is cut off, and nobody is shut out. */
@AssistTest
@NeedsChromium
class BrowserPartnerLanguageTests {

    private static final int SMALLEST = 360;

    @LocalServerPort
    int port;
    @Autowired
    Casework work;
    @Autowired
    ReferralDesk desk;
    @Autowired
    Clock clock;
    @Autowired
    JdbcTemplate sql;

    private String organisation;
    private String language;

    @AfterEach
    void asBefore() {
        sql.update("update assist.organisation set language = ? where key = ?", language, organisation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "it"})
    void everyPageFitsASmallTelephone(String spoken) {
        var number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        work.askFirstPartner(number);
        var referral = work.waiting(number);
        organisation = referral.organisation();
        language = sql.queryForObject("select language from assist.organisation where key = ?", String.class, organisation);
        sql.update("update assist.organisation set language = ? where key = ?", spoken, organisation);
        try (var stranger = Browser.at(port, Locale.forLanguageTag(spoken))) {
            stranger.page().setViewportSize(SMALLEST, 740);
            fits(stranger, "/answer/1234567890", spoken, "code");
        }
        try (var partner = Browser.at(port)) {
            partner.page().setViewportSize(SMALLEST, 740);
            partner.login("partner-" + organisation);
            fits(partner, "/partner", spoken, "list");
            fits(partner, "/partner/services", spoken, "services");
            fits(partner, "/partner/services/" + referral.service(), spoken, "service");
            fits(partner, "/partner/opening", spoken, "opening");
            var page = "/partner/referrals/" + referral.reference();
            fits(partner, page, spoken, "request");
            desk.accept(referral.reference(), organisation, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            fits(partner, page, spoken, "accepted");
            propose(number, referral);
            fits(partner, page, spoken, "appointment");
            assertThat(partner.problems()).isEmpty();
        }
    }

    private void propose(String number, Referral referral) {
        work.answer(number, "Task_ArrangeHandover", "handoverWay", "ASK_PARTNER", "appointmentOn", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1).toString(),
                "appointmentTime", "10:00", "meetingPlace", "AT_PARTNER", "meetingEscort", "WE_ACCOMPANY", "meetingInterpreter", "NONE");
        assertThat(desk.referral(referral.id()).status()).isEqualTo(Referral.Status.FULL_DATA_RELEASED);
    }

    private static void fits(Browser partner, String address, String spoken, String name) {
        partner.open(address).picture("partner-%s-%s".formatted(spoken, name));
        assertThat(partner.page().locator("html").getAttribute("lang")).isEqualTo(spoken);
        assertThat(partner.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("%s in %s", name, spoken).isEqualTo(true);
        assertThat(partner.barriers()).as("%s in %s", name, spoken).isEmpty();
    }
}
