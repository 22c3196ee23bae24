package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.consent.DataCategory;
import org.assist.fixture.AssistTest;
import org.assist.fixture.OfferInWaiting;
import org.assist.fixture.Yes;
import org.assist.referral.AnswerCodes;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** In which language whoever comes in is spoken to. */
@AssistTest
class PartnerLanguageTests {

    @LocalServerPort
    int port;
    @Autowired
    Clock clock;
    @Autowired
    ApplicationContext house;
    @Autowired
    ReferralDesk desk;
    @Autowired
    AnswerCodes codes;
    @Autowired
    CaseRegister cases;
    @Autowired
    ConsentRegister consents;
    @Autowired
    SupportPlans plans;
    @Autowired
    GuessingThrottle throttle;

    @BeforeEach
    void nobodyHasGuessed() {
        throttle.forget();
    }

    @ParameterizedTest
    @CsvSource({"partner-lindenhof, de, Unsere Angebote", "partner-casa-encina, es, Nuestros servicios", "partner-filo-di-lana, it, I nostri servizi",
            "partner-western-shore, en, Our services"})
    void aPartnerReadsTheLanguageOfItsMailsWhateverItsBrowserSays(String partner, String language, String words) {
        var there = new Visitor(port).reading("fr").loggedInAs(partner);
        for (var page : new String[] {"/partner", "/partner/services", "/partner/opening"}) {
            assertThat(there.get(page).body()).as(page).contains("<html lang=\"%s\"".formatted(language), words);
        }
    }

    @ParameterizedTest
    @CsvSource({"caseworker2, /", "supervisor2, /directory"})
    void colleaguesReadEnglish(String colleague, String page) {
        assertThat(new Visitor(port).reading("de").loggedInAs(colleague).get(page).body()).contains("<html lang=\"en\"", "Log out");
    }

    @ParameterizedTest
    @CsvSource({"fr, fr, 'Votre code, s’il vous plaît'", "'ro,it;q=0.8,en;q=0.5', it, 'Il Suo codice, per favore'", "ro, en, 'Your code, please'", "en, en, 'Your code, please'"})
    void beforeTheCodeThePageFollowsTheBrowserWhoeverTheLinkBelongsTo(String browser, String language, String words) {
        var german = germanReferral();
        var hers = new Visitor(port).reading(browser).get("/answer/" + german.reference()).body();
        assertThat(hers).contains("<html lang=\"%s\"".formatted(language), words);
        assertThat(bare(hers)).isEqualTo(bare(new Visitor(port).reading(browser).get("/answer/1234567890").body()));
    }

    @Test
    void behindTheCodeItIsTheLanguageOfTheOrganisation() {
        var german = germanReferral();
        codes.make(german.id());
        var partner = new Visitor(port).reading("fr");
        var link = "/answer/" + german.reference();
        partner.post(link, "application/x-www-form-urlencoded", "code=%s&_csrf=%s".formatted(codes.code(german.id()).orElseThrow().replace(" ", "+"), partner.pageToken(link)));

        assertThat(partner.get("/answer").body()).contains("<html lang=\"de\"", "Bitte antworten Sie bis", "Wie bald").doesNotContain("Please answer by");
        partner.post("/answer/leave", "application/x-www-form-urlencoded", "_csrf=" + partner.pageToken("/answer"));
        assertThat(partner.get("/answer").body()).contains("<html lang=\"fr\"", "Cette page est fermée");
    }

    private Referral germanReferral() {
        var number = cases.takeDown("lindenhof", Jurisdiction.DE, null);
        cases.write(number, "assess-needs", Map.of("region", "DE-BE"), "caseworker2");
        plans.record(number, Map.of(Urgency.WITHIN_2W, Set.of(ServiceType.FEES)), null, Set.of());
        var need = plans.openNeeds(number).get(0);
        Yes.to(consents, need, "hafenkante", DataCategory.ALIAS);
        return OfferInWaiting.of(desk.send(need.id(), number, "hafenkante.fees", clock.instant().plus(Duration.ofDays(2))), house);
    }

    /** Without what differs from page to page and from visit to visit. */
    private static String bare(String page) {
        return page.replaceAll("/answer/\\d{10}", "/answer/").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
