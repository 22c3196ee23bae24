package org.assist.partner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Pages;
import org.assist.partner.Disruption.Kind;
import org.assist.partner.PartnerDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** A partner, or a supervisor for it, says that it is closed or works from a distance only. */
@AssistTest
class OpeningPagesTests {

    private static final String HERS = "tidewater";

    @Autowired
    OpeningPages pages;
    @Autowired
    PartnerDirectory directory;
    @Autowired
    SpringTemplateEngine templates;
    @Autowired
    Clock clock;

    private MockMvc web;

    @BeforeEach
    void pages() {
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(templates);
        views.setCharacterEncoding("UTF-8");
        web = MockMvcBuilders.standaloneSetup(pages).setViewResolvers(views).addFilters(new Pages.WhoAsks()).build();
    }

    @AfterEach
    void asUsual() {
        directory.resume(HERS, "supervisor");
    }

    @Test
    void aPartnerClosesItselfAndOpensAgain() throws Exception {
        web.perform(as("partner", get("/partner/opening"))).andExpect(content().string(containsString("As usual")));
        web.perform(as("partner", post("/partner/opening")).param("kind", "CLOSED").param("until", day(7))).andExpect(redirectedUrl("/partner/opening"));
        assertThat(directory.disruption(HERS)).hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo(Kind.CLOSED));
        web.perform(as("partner", get("/partner/opening"))).andExpect(content().string(containsString("Closed until")));

        web.perform(as("partner", post("/partner/opening")).param("kind", "AS_USUAL")).andExpect(redirectedUrl("/partner/opening"));
        assertThat(directory.disruption(HERS)).isEmpty();
    }

    @Test
    void aSupervisorLetsAPartnerWorkFromADistance() throws Exception {
        web.perform(as("supervisor", post("/partners")).param("organisation", HERS).param("kind", "REMOTE_ONLY").param("until", day(3)))
                .andExpect(redirectedUrl("/partners"));

        web.perform(as("supervisor", get("/partners"))).andExpect(content().string(containsString("From a distance only until")));
        assertThat(directory.service(HERS + ".benefits").orElseThrow().modesToday()).noneMatch(mode -> !mode.remote());
    }

    @Test
    void whatMakesNoSenseIsRefusedInWords() throws Exception {
        web.perform(as("partner", post("/partner/opening")).param("kind", "CLOSED")).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say which day is the last one.")));
        web.perform(as("partner", post("/partner/opening")).param("kind", "CLOSED").param("until", day(-1))).andExpect(status().isUnprocessableEntity());
        web.perform(as("partner", post("/partner/opening")).param("kind", "CLOSED").param("until", "soon"))
                .andExpect(content().string(containsString("This is not a day we understand.")));
        web.perform(as("supervisor", post("/partners")).param("organisation", HERS).param("kind", "x")).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose how the organisation works.")));
        web.perform(as("supervisor", post("/partners")).param("organisation", "nobody").param("kind", "CLOSED").param("until", day(1)))
                .andExpect(status().isNotFound());
        assertThat(directory.disruption(HERS)).isEmpty();
    }

    private String day(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days).toString();
    }

    private static MockHttpServletRequestBuilder as(String name, MockHttpServletRequestBuilder request) {
        return request.principal(new TestingAuthenticationToken(name, "", "ORG_" + HERS));
    }
}
