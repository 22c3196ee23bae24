package org.assist.partner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assist.partner.web.Web.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.assist.fixture.AssistTest;
import org.assist.fixture.PageTexts;
import org.assist.partner.Disruption.Kind;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.PartnerWords;
import org.assist.partner.ServiceProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** What a partner reads of its own services, in every language. */
@AssistTest
class SpokenServicePagesTests {

    private static final String OWN = "lantern-quay";
    private static final int HEAVIEST = 50_000;

    @Autowired
    OwnServicePages services;
    @Autowired
    OpeningPages opening;
    @Autowired
    PartnerDirectory directory;
    @Autowired
    SpringTemplateEngine templates;

    private MockMvc web;

    static List<Locale> languages() {
        return PartnerWords.LANGUAGES;
    }

    @BeforeEach
    void pages() {
        web = Web.of(templates, services, opening);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void itsServices(Locale language) throws Exception {
        speaks(language, get("/partner/services"));
        speaks(language, post("/partner/services").param("free-" + OWN + ".shelter", "many"));
        for (var service : directory.profiles().stream().filter(it -> it.organisation().equals(OWN)).toList()) {
            speaks(language, get("/partner/services/" + service.id()));
            speaks(language, post("/partner/services/" + service.id()).param("active", "true").param("places", "many").param("openingHours", "never")
                    .param("languages", "Elvish").param("childrenMax", "-1").param("trainedUntil", "some day"));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whetherItIsOpen(Locale language) throws Exception {
        speaks(language, get("/partner/opening"));
        speaks(language, post("/partner/opening"));
        speaks(language, post("/partner/opening").param("kind", "CLOSED"));
        speaks(language, post("/partner/opening").param("kind", "CLOSED").param("until", "soon"));
        speaks(language, post("/partner/opening").param("kind", "CLOSED").param("until", "2020-01-01"));
        directory.disrupt(OWN, Kind.REMOTE_ONLY, LocalDate.now().plusDays(30), "partner-lantern-quay");
        try {
            speaks(language, get("/partner/opening"));
        } finally {
            directory.resume(OWN, "partner-lantern-quay");
        }
    }

    private void speaks(Locale language, MockHttpServletRequestBuilder request) throws Exception {
        var english = page(Locale.ENGLISH, request);
        var translated = page(language, request);
        var names = Stream.concat(Stream.of("ASSIST referrals", "Lantern Quay House", "Trauma"),
                directory.profiles().stream().map(ServiceProfile::name).flatMap(name -> Stream.of(name, name + " – ASSIST referrals"))).toList();
        assertThat(PageTexts.leftIn(english, translated, names)).as("English in %s", language.getLanguage()).isEmpty();
        assertThat(translated).contains("<html lang=\"%s\"".formatted(language.getLanguage())).doesNotContain("<script", "say:it", "{0}");
        assertThat(translated.getBytes(StandardCharsets.UTF_8).length + Files.size(Path.of("src/main/resources/static/house.css"))).isLessThan(HEAVIEST);
    }

    private String page(Locale language, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(as("partner-lantern-quay", OWN, request).locale(language)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
