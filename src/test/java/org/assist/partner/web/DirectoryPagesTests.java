package org.assist.partner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assist.partner.web.Web.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import org.assist.fixture.AssistTest;
import org.assist.partner.Disruption.Kind;
import org.assist.partner.Fields;
import org.assist.partner.Freshness;
import org.assist.partner.OrganisationProfile;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.ServiceProfile;
import org.assist.vocabulary.Jurisdiction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** What caseworkers read of the network. Each test is taken back at its end. */
@AssistTest
@Transactional
class DirectoryPagesTests {

    private static final String SHELTER = "harbour-light.shelter";

    @Autowired
    DirectoryPages pages;
    @Autowired
    PartnerDirectory directory;
    @Autowired
    Freshness freshness;
    @Autowired
    SpringTemplateEngine templates;
    @Autowired
    Clock clock;

    private MockMvc web;

    @BeforeEach
    void pages() {
        web = Web.of(templates, pages);
    }

    @Test
    void aCaseworkerSeesHerOwnCountryUntilSheAsksForOthers() throws Exception {
        assertThat(read("/directory")).contains("Western Shore Refuge").doesNotContain("Lindenhof Beispielstadt");
        assertThat(read("/directory?country=DE")).contains("Lindenhof Beispielstadt").doesNotContain("Western Shore Refuge");
        assertThat(read("/directory?country=ALL")).contains("Lindenhof Beispielstadt", "Western Shore Refuge");
    }

    @Test
    void sheLooksForOneKindOfHelpAndWhatIsFreeComesFirst() throws Exception {
        assertThat(read("/directory?type=WOMEN_ONLY_SHELTER&country=ALL")).contains("Harbour house", "Haus am Deich").doesNotContain("Night harbour")
                .matches("(?s).*Harbour house.*Full, none of 8 free.*");
        assertThat(read("/directory?type=WOMEN_ONLY_SHELTER&country=ALL&free=true")).contains("Harbour house").doesNotContain("Haus am Deich", "Still Waters house", "Casa Ginestra");
        assertThat(read("/directory?type=NOTHING&country=NOWHERE")).contains("Harbour Light Lanternagh");
        assertThat(read("/directory?type=DENTAL_CARE&country=ES")).contains("Nothing here fits.");
    }

    @Test
    void whoeverWomenAreNotSentToIsMarked() throws Exception {
        assertThat(read("/directory?country=ALL")).contains("Suspended", "Takes no cases", "Agreement ended 31 December 2025", "Must report irregular residence");

        directory.changeOrganisation("tidewater", it -> Fields.with(it, Map.of("underReview", "true")), "supervisor");
        directory.disrupt("western-shore", Kind.CLOSED, LocalDate.now(clock).plusDays(3), "supervisor");
        directory.changeOrganisation("harbour-light", it -> Fields.with(it, Map.of("agreementUntil", LocalDate.now(clock).plusDays(20).toString())), "supervisor");
        assertThat(read("/directory")).contains("Under review", "Closed until", "Agreement ends ");
    }

    /** The limit stands in rules/routing/limits.csv. */
    @ParameterizedTest
    @CsvSource({"-1, Said 3 days ago. Telephone first.", "0, Said 3 days ago. Telephone first.", "1, Said 2 days ago."})
    void anOldWordOnFreePlacesIsConfirmedByTelephone(int minutesLeft, String since) throws Exception {
        said(clock.instant().minus(freshness.ofFreePlaces()).plus(Duration.ofMinutes(minutesLeft)).toString());

        assertThat(read("/directory/services/" + SHELTER)).contains("3 of 12 free", since);
        if (minutesLeft > 0) {
            assertThat(read("/directory/services/" + SHELTER)).doesNotContain("Telephone first.");
        }
    }

    @Test
    void aWordThatWasNeverSaidIsNotBelieved() throws Exception {
        said("");
        assertThat(read("/directory/services/" + SHELTER)).contains("It never said so. Telephone first.");
    }

    @Test
    void aServiceShowsAllItsConditions() throws Exception {
        assertThat(read("/directory/services/" + SHELTER)).contains("Harbour Light Lanternagh", "Women-only shelter", "Day and night", "Albanian, English, Portuguese, Romanian",
                "an interpreter for any other", "All of Ireland", "+353 20 911 0101", "From 18", "It asks nobody", "Free of charge for her", "Up to 12 years", "Immediate");
        assertThat(read("/directory/services/bridge-of-words.women-language")).contains("Paid for by", "third-country nationals only");
    }

    @Test
    void aServiceNobodyDescribedIsShownAsSuchAndOfferedToNobody() throws Exception {
        var newcomer = new OrganisationProfile("newcomer", "Newcomer", Jurisdiction.IE, "en", null, null, false, false, true, false, true, null, null);
        directory.add(newcomer, "supervisor");
        directory.add(ServiceProfile.undescribed("newcomer.rooms", newcomer, "Rooms"), "supervisor");

        assertThat(read("/directory")).contains("Newcomer", "No agreement", "To be completed");
        assertThat(read("/directory/services/newcomer.rooms")).contains("not completed yet").doesNotContain("Free of charge for her", "Women only");
        assertThat(directory.service("newcomer.rooms")).isEmpty();
    }

    @Test
    void whatIsNotInTheDirectoryIsNotFound() throws Exception {
        web.perform(as("caseworker", "harbour-light", get("/directory/services/nobody.nothing"))).andExpect(status().isNotFound());
    }

    private void said(String when) {
        directory.changeService(SHELTER, it -> Fields.with(it, Map.of("capacityAsOf", when)), "partner-harbour-light");
    }

    private String read(String path) throws Exception {
        return web.perform(as("caseworker", "harbour-light", get(path))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }
}
