package org.assist.partner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assist.partner.web.Web.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.Map;
import java.util.Set;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Owner;
import org.assist.partner.Change;
import org.assist.partner.DirectoryChange;
import org.assist.partner.OpeningHours;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.ServiceProfile;
import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.Competence;
import org.assist.vocabulary.RiskLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A partner keeps its own data, and nobody else's. Each test is taken back at its end. */
@AssistTest
@Transactional
class OwnServicePagesTests {

    private static final String OWN = "western-shore";
    private static final String SHELTER = "western-shore.shelter";

    @Autowired
    OwnServicePages pages;
    @Autowired
    PartnerDirectory directory;
    @Autowired
    SpringTemplateEngine templates;
    @Autowired
    JdbcClient sql;
    @Autowired
    Owner owner;
    @Autowired
    Clock clock;

    private MockMvc web;

    @BeforeEach
    void pages() {
        web = Web.of(templates, pages);
    }

    @Test
    void aPartnerSaysWhatIsFreeAtOnceForAllItsServices() throws Exception {
        assertThat(read("/partner/services")).contains("Shore house", "Free of 10").doesNotContain("Harbour house");

        web.perform(report(Map.of("free-" + SHELTER, "2", "waiting-" + SHELTER, "9"))).andExpect(redirectedUrl("/partner/services"));

        assertThat(directory.profile(SHELTER)).hasValueSatisfying(shelter -> {
            assertThat(shelter.freePlaces()).isEqualTo(2);
            assertThat(shelter.waitingDays()).isEqualTo(9);
        });
        assertThat(directory.profiles()).filteredOn(service -> service.organisation().equals(OWN))
                .allSatisfy(service -> assertThat(service.capacityAsOf()).as(service.id()).isBetween(clock.instant().minusSeconds(20), clock.instant()));
        assertThat(directory.changes(OWN, 50)).filteredOn(change -> SHELTER.equals(change.service())).extracting(DirectoryChange::change)
                .contains(new Change("Free places", "4", "2"));
        assertThat(directory.changes(OWN, 50)).allSatisfy(change -> assertThat(change.by()).isEqualTo("partner-" + OWN)).allSatisfy(change -> assertThat(change.at()).isBetween(clock.instant().minusSeconds(20), clock.instant()));
        assertThat(read("/partner/services")).contains("<s>4</s>", "partner-western-shore");
    }

    @ParameterizedTest
    @CsvSource({"free, 11", "free, -1", "free, some", "free, ''", "waiting, x", "waiting, 4000"})
    void aWrongNumberSavesNothing(String field, String typed) throws Exception {
        var before = directory.profiles();

        var answer = web.perform(report(Map.of("%s-%s".formatted(field, SHELTER), typed))).andExpect(status().isUnprocessableEntity()).andReturn().getResponse().getContentAsString();

        assertThat(answer).contains("Nothing was saved.", field.equals("free") ? "Write how many are free, from 0 to 10." : "Write the days of waiting");
        assertThat(directory.profiles()).isEqualTo(before);
    }

    @Test
    void aPartnerKeepsItsHoursLanguagesPauseAndStandards() throws Exception {
        assertThat(read("/partner/services/" + SHELTER)).contains("Opening hours", "Languages of the staff");

        web.perform(as("partner-" + OWN, OWN, post("/partner/services/" + SHELTER)).param("active", "false").param("places", "10").param("openingHours", "Mo-Fr 08:00-20:00")
                .param("languages", "english, Arabic; uk").param("childrenMax", "2").param("boysUpTo", "").param("adaptedFor", "WHEELCHAIR", "PREGNANCY").param("competences", "TRAUMA")
                .param("trainedUntil", "2027-05-01").param("securityUpTo", "HIGH").param("childcare", "true")).andExpect(redirectedUrl("/partner/services/" + SHELTER));

        assertThat(directory.profile(SHELTER)).hasValueSatisfying(shelter -> {
            assertThat(shelter.active()).isFalse();
            assertThat(shelter.openingHours()).isEqualTo(new OpeningHours("Mo-Fr 08:00-20:00"));
            assertThat(shelter.languages()).isEqualTo(Set.of("en", "ar", "uk"));
            assertThat(shelter.interpreter()).isFalse();
            assertThat(shelter.standards().childrenMax()).isEqualTo(2);
            assertThat(shelter.standards().boysUpTo()).isNull();
            assertThat(shelter.standards().adaptedFor()).containsExactlyInAnyOrder(AccessNeed.WHEELCHAIR, AccessNeed.PREGNANCY);
            assertThat(shelter.standards().competences()).containsExactly(Competence.TRAUMA);
            assertThat(shelter.standards().securityUpTo()).isEqualTo(RiskLevel.HIGH);
            assertThat(shelter.womenOnly()).as("not asked here").isTrue();
            assertThat(shelter.type()).as("not asked here").isNotNull();
        });
        assertThat(directory.service(SHELTER).orElseThrow().active()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"openingHours, always, Write opening hours such as", "languages, Klingon, One of these is no language we know.", "places, 3, Write a number from 0 to the places",
            "boysUpTo, 40, Write an age from 0 to 18.", "trainedUntil, soon, Write a day such as", "securityUpTo, VERY, Write one of", "active, perhaps, Write true or false."})
    void whatMakesNoSenseIsRefusedInWords(String field, String typed, String sentence) throws Exception {
        var before = directory.profile(SHELTER).orElseThrow();
        var request = as("partner-" + OWN, OWN, post("/partner/services/" + SHELTER));
        Map.of("active", "true", "places", "10", "openingHours", "24/7", "languages", "English").forEach((name, value) -> {
            if (!name.equals(field)) {
                request.param(name, value);
            }
        });

        assertThat(web.perform(request.param(field, typed)).andExpect(status().isUnprocessableEntity()).andReturn().getResponse().getContentAsString()).contains(sentence);
        assertThat(directory.profile(SHELTER)).contains(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour-light.shelter", "nobody.nothing", "western-shore.nothing"})
    void aPartnerReadsAndChangesNobodyElses(String service) throws Exception {
        var before = directory.profiles();

        web.perform(as("partner-" + OWN, OWN, get("/partner/services/" + service))).andExpect(status().isNotFound());
        web.perform(as("partner-" + OWN, OWN, post("/partner/services/" + service)).param("active", "false").param("places", "1").param("openingHours", "24/7").param("languages", "English"))
                .andExpect(status().isNotFound());
        web.perform(report(Map.of("free-" + service, "0", "waiting-" + service, "0")));

        assertThat(directory.profiles()).filteredOn(it -> !it.organisation().equals(OWN)).isEqualTo(before.stream().filter(it -> !it.organisation().equals(OWN)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"update assist.directory_change set after = 'x'", "delete from assist.directory_change", "truncate assist.directory_change"})
    void whatWasNotedStays(String statement) throws Exception {
        web.perform(report(Map.of("free-" + SHELTER, "1")));
        assertThat(sql.sql("select has_table_privilege('assist.directory_change', 'update, delete, truncate')").query(Boolean.class).single()).as("for the house").isFalse();
        assertThat(catchThrowable(() -> owner.does(statement))).as("for the owner").isInstanceOf(DataAccessException.class).hasMessageContaining("stays there");
    }

    /** As if the partner had opened the page and typed only this. */
    private MockHttpServletRequestBuilder report(Map<String, String> typed) {
        var request = as("partner-" + OWN, OWN, post("/partner/services"));
        for (ServiceProfile service : directory.profiles().stream().filter(it -> it.organisation().equals(OWN)).toList()) {
            request.param("free-" + service.id(), typed.getOrDefault("free-" + service.id(), String.valueOf(service.freePlaces())));
            request.param("waiting-" + service.id(), typed.getOrDefault("waiting-" + service.id(), String.valueOf(service.waitingDays())));
        }
        typed.forEach((name, value) -> {
            if (!name.contains(OWN)) {
                request.param(name, value);
            }
        });
        return request;
    }

    private String read(String path) throws Exception {
        return web.perform(as("partner-" + OWN, OWN, get(path))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }
}
