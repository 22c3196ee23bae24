package org.assist.partner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assist.partner.web.Web.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.assist.fixture.AssistTest;
import org.assist.partner.Change;
import org.assist.partner.DirectoryChange;
import org.assist.partner.OrganisationProfile;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.ServiceEntry;
import org.assist.partner.ServiceProfile;
import org.assist.vocabulary.Jurisdiction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A supervisor looks after organisations, completes newcomers, and brings a file in. Each test is taken back at its end. */
@AssistTest
@Transactional
class KeepingPagesTests {

    private static final OrganisationProfile NEWCOMER = new OrganisationProfile("newcomer", "Newcomer", Jurisdiction.IE, "en", null, null, false, false, true, false, true, null, null);

    @Autowired
    KeepingPages pages;
    @Autowired
    ExchangePages exchange;
    @Autowired
    PartnerDirectory directory;
    @Autowired
    SpringTemplateEngine templates;

    private MockMvc web;

    @BeforeEach
    void pages() {
        web = Web.of(templates, pages, exchange);
    }

    @Test
    void aSupervisorSuspendsAnOrganisationAndSetsItUnderReview() throws Exception {
        web.perform(organisation("lindenhof").param("caseTaking", "true").param("suspended", "true").param("underReview", "true").param("agreementFrom", "2025-01-01")
                .param("agreementUntil", "2026-12-31")).andExpect(redirectedUrl("/directory/organisations/lindenhof"));

        var counselling = directory.service("lindenhof.counselling").orElseThrow();
        assertThat(counselling.organisationActive()).isFalse();
        assertThat(counselling.underReview()).isTrue();
        assertThat(directory.organisation("lindenhof").profile().agreementUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(directory.changes("lindenhof", 10)).extracting(DirectoryChange::change, DirectoryChange::by)
                .contains(tuple(new Change("Suspended", "no", "yes"), "supervisor"));
        assertThat(read("/directory/organisations/lindenhof")).contains("Suspended", "Under review", "Agreement until: <b>31 December 2026</b>");
    }

    @Test
    void aSupervisorSaysThatAnOrganisationAnswersByCode() throws Exception {
        web.perform(organisation("lindenhof").param("caseTaking", "true").param("agreementFrom", "2025-01-01").param("answersByCode", "true"))
                .andExpect(redirectedUrl("/directory/organisations/lindenhof"));

        assertThat(directory.organisation("lindenhof").answersByCode()).isTrue();
        assertThat(directory.changes("lindenhof", 10)).extracting(DirectoryChange::change, DirectoryChange::by)
                .contains(tuple(new Change("Answers by code", "no", "yes"), "supervisor"));
    }

    @Test
    void anAgreementThatCannotBeIsRefusedInWords() throws Exception {
        var answer = web.perform(organisation("lindenhof").param("caseTaking", "true").param("agreementFrom", "2026-01-01").param("agreementUntil", "2025-01-01"))
                .andExpect(status().isUnprocessableEntity()).andReturn().getResponse().getContentAsString();

        assertThat(answer).contains("Nothing was saved.", "The agreement cannot end before it begins.");
        assertThat(directory.changes("lindenhof", 10)).isEmpty();
        web.perform(as("supervisor", "harbour-light", get("/directory/organisations/nobody"))).andExpect(status().isNotFound());
        web.perform(as("supervisor", "harbour-light", get("/directory/services/nobody.nothing/conditions"))).andExpect(status().isNotFound());
    }

    @Test
    void aNewcomerGetsCasesOnlyWhenSomebodyHasCompletedIt() throws Exception {
        directory.add(NEWCOMER, "supervisor");
        directory.add(ServiceProfile.undescribed("newcomer.talks", NEWCOMER, "Talks"), "supervisor");
        assertThat(directory.services()).extracting(ServiceEntry::id).doesNotContain("newcomer.talks");

        assertThat(web.perform(conditions().param("active", "true").param("openingHours", "Mo-Fr 09:00-17:00")).andExpect(status().isUnprocessableEntity())
                .andReturn().getResponse().getContentAsString()).contains("Say what kind of help it is before it is opened.");
        web.perform(conditions().param("active", "true").param("openingHours", "Mo-Fr 09:00-17:00").param("type", "COUNSELLING").param("modes", "PHONE")
                .param("regions", "IE-L", "IE-M")).andExpect(redirectedUrl("/directory/services/newcomer.talks"));

        var talks = directory.service("newcomer.talks").orElseThrow();
        assertThat(talks.active()).isTrue();
        assertThat(talks.regions()).hasSize(2);
        assertThat(talks.networkOnly()).as("the organisation is still to be completed").isTrue();
        assertThat(talks.agreementValid()).isFalse();
    }

    @Test
    void aFileIsFirstShownAndThenTakenOverOnce() throws Exception {
        var file = """
                {"id": "newcomer-1", "name": "Newcomer", "description": "d", "services": [{"id": "newcomer-2", "name": "Talks", "status": "active"}]}""";
        var shown = web.perform(upload(file)).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();

        assertThat(read(shown)).contains("Nothing is changed yet.", "It joins as a network-only member", "It is paused until somebody says", "Change exactly this");
        assertThat(directory.organisations()).noneMatch(it -> it.name().equals("Newcomer"));

        web.perform(as("supervisor", "harbour-light", post(shown))).andExpect(redirectedUrl("/directory/exchange")).andExpect(flash().attribute("takenOver", true));
        assertThat(directory.organisation("newcomer").caseTaking()).isFalse();
        web.perform(as("supervisor", "harbour-light", post(shown))).andExpect(flash().attribute("notTakenOver", true));
        web.perform(as("supervisor", "harbour-light", get(shown))).andExpect(status().isNotFound());
    }

    @Test
    void aBrokenFileIsNamedAndChangesNothing() throws Exception {
        var before = directory.profiles();
        assertThat(web.perform(upload("{\"id\": \"newcomer-1\", \"name\": \"\"}")).andExpect(status().isUnprocessableEntity()).andReturn().getResponse().getContentAsString())
                .contains("Nothing was changed.", "organization, name", "HSDS demands it, and it is empty. Fill it in.");
        assertThat(web.perform(upload(" ".repeat(5_000_001))).andExpect(status().isUnprocessableEntity()).andReturn().getResponse().getContentAsString()).contains("It is larger than 5 MB.");
        assertThat(directory.profiles()).isEqualTo(before);
    }

    @Test
    void theDirectoryIsTakenOutAsAFile() throws Exception {
        assertThat(web.perform(as("supervisor", "harbour-light", get("/directory/export.json"))).andExpect(header().string("Content-Disposition", "attachment; filename=\"directory-hsds.json\""))
                .andReturn().getResponse().getContentAsString()).contains("Harbour Light Lanternagh");
        assertThat(web.perform(as("supervisor", "harbour-light", get("/directory/export.zip"))).andExpect(header().string("Content-Disposition", "attachment; filename=\"directory-hsds.zip\""))
                .andReturn().getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(read("/directory/exchange")).contains("Where women live is not kept.");
    }

    private MockHttpServletRequestBuilder organisation(String key) {
        var profile = directory.organisation(key).profile();
        return as("supervisor", "harbour-light", post("/directory/organisations/" + key)).param("name", profile.name()).param("jurisdiction", profile.jurisdiction().name())
                .param("language", profile.language()).param("mailAddress", profile.mailAddress()).param("telephone", profile.telephone());
    }

    private MockHttpServletRequestBuilder conditions() {
        return as("supervisor", "harbour-light", post("/directory/services/newcomer.talks/conditions")).param("name", "Talks").param("jurisdictions", "IE").param("minAge", "18")
                .param("maxAge", "120").param("places", "0").param("languages", "English");
    }

    private static MockHttpServletRequestBuilder upload(String file) {
        return as("supervisor", "harbour-light", multipart("/directory/exchange").file(new MockMultipartFile("file", file.getBytes(StandardCharsets.UTF_8)))).param("country", "IE");
    }

    private String read(String path) throws Exception {
        return web.perform(as("supervisor", "harbour-light", get(path))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }
}
