package org.assist.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.Pages;
import org.assist.fixture.Unwatched;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AssistTest
class AbsencePagesTests {

    @Autowired
    Absences absences;
    @Autowired
    Colleagues colleagues;
    @Autowired
    IdentityService accounts;
    @Autowired
    Casework work;

    private final String ada = "ada-" + UUID.randomUUID();
    private final String bea = "bea-" + UUID.randomUUID();
    private MockMvc web;

    @BeforeEach
    void twoCaseworkersOfOneHouse() {
        work.clock(Instant.parse("2026-11-24T10:00:00Z"));
        person(ada, "Ada");
        person(bea, "Bea");
        web = Pages.of(new AbsencePages(absences, colleagues, Unwatched.trail()));
    }

    @AfterEach
    void gone() {
        absences.at("harbour-light").stream().filter(absence -> List.of(ada, bea).contains(absence.account())).forEach(absence -> absences.callOff(absence.id()));
        accounts.deleteUser(ada);
        accounts.deleteUser(bea);
        ClockUtil.reset();
    }

    @Test
    void aCaseworkerNotesHerOwnAbsence() throws Exception {
        ask(ada, "CASEWORKER", post("/absences").param("from", "2026-12-21").param("until", "2026-12-31").param("deputy", bea)).andExpect(redirectedUrl("/absences"));

        ask(ada, "CASEWORKER", get("/absences")).andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString("Monday 21 December 2026"), containsString("Thursday 31 December 2026"), containsString("Bea Test stands in."),
                containsString("Call off"), not(containsString("Who will be away?")))));
    }

    @Test
    void aCaseworkerNotesNobodyElsesAbsence() throws Exception {
        ask(ada, "CASEWORKER", post("/absences").param("account", bea).param("from", "2026-12-21").param("until", "2026-12-31")).andExpect(redirectedUrl("/absences"));

        assertThat(absences.at("harbour-light")).extracting(Absence::account).contains(ada).doesNotContain(bea);
        ask(bea, "CASEWORKER", get("/absences")).andExpect(content().string(not(containsString("21 December"))));
    }

    @Test
    void aSupervisorNotesItForACaseworkerOfHerHouse() throws Exception {
        ask("supervisor", "SUPERVISOR", post("/absences").param("account", ada).param("from", "2026-12-21").param("until", "2026-12-31"))
                .andExpect(redirectedUrl("/absences"));

        ask("supervisor", "SUPERVISOR", get("/absences")).andExpect(content().string(allOf(containsString("Ada Test"), containsString("Nobody stands in."))));
    }

    @Test
    void somebodyOfAnotherHouseIsRefused() throws Exception {
        ask("supervisor", "SUPERVISOR", post("/absences").param("account", "caseworker2").param("from", "2026-12-21").param("until", "2026-12-31"))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("Choose a colleague from the list.")));
        ask(ada, "CASEWORKER", post("/absences").param("from", "2026-12-21").param("until", "2026-12-31").param("deputy", "caseworker2"))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() throws Exception {
        ask(ada, "CASEWORKER", post("/absences").param("from", "tomorrow").param("until", "")).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("not a day we understand"), containsString("Say which day."), containsString("value=\"tomorrow\""))));
        ask(ada, "CASEWORKER", post("/absences").param("from", "2026-12-31").param("until", "2026-12-21")).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The last day is before the first.")));
    }

    @Test
    void onlySheOrASupervisorOfHerHouseCallsItOff() throws Exception {
        ask(ada, "CASEWORKER", post("/absences").param("from", "2026-12-21").param("until", "2026-12-31"));
        var path = "/absences/%s/call-off".formatted(absences.at("harbour-light").stream().filter(it -> it.account().equals(ada)).findFirst().orElseThrow().id());

        ask(bea, "CASEWORKER", post(path)).andExpect(status().isNotFound());
        web.perform(post(path).principal(new TestingAuthenticationToken("supervisor2", "", "ROLE_SUPERVISOR", "ORG_lindenhof"))).andExpect(status().isNotFound());
        ask("supervisor", "SUPERVISOR", post(path)).andExpect(redirectedUrl("/absences"));
        assertThat(absences.at("harbour-light")).noneMatch(absence -> absence.account().equals(ada));
    }

    private ResultActions ask(String account, String role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.principal(new TestingAuthenticationToken(account, "", "ROLE_" + role, "ORG_harbour-light")));
    }

    private void person(String id, String name) {
        var user = accounts.newUser(id);
        user.setFirstName(name);
        user.setLastName("Test");
        user.setPassword("quiet lamp over water");
        accounts.saveUser(user);
        accounts.createMembership(id, "caseworker");
        accounts.createTenantUserMembership("harbour-light", id);
    }
}
