package org.assist.process.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;

import org.assist.casefile.CaseRegister;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.Pages;
import org.assist.fixture.Unwatched;
import org.assist.vocabulary.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AssistTest
class CasePagesTests {

    @Autowired
    CaseRegister register;
    @Autowired
    CaseParts parts;
    @Autowired
    PartButtons buttons;
    @Autowired
    OpenWork open;
    @Autowired
    Casework work;

    private String number;
    private MockMvc web;

    @BeforeEach
    void aCaseOfTheHouseInDublin() {
        number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        web = Pages.of(new CasePages(register, buttons, open, Unwatched.trail()));
    }

    @Test
    void sheWhoLeadsItSeesWhatWaitsInIt() throws Exception {
        ask("caseworker", "CASEWORKER", "harbour-light", get("/cases")).andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString(spoken()), containsString("Choose partner"), containsString("Her safety"), containsString("She is missing"))));
    }

    @Test
    void aColleagueWhoDoesNotLeadItDoesNotSeeIt() throws Exception {
        ask("caseworker9", "CASEWORKER", "harbour-light", get("/cases")).andExpect(content().string(not(containsString(spoken()))));
    }

    @Test
    void aSupervisorSeesTheCasesOfHerHouseAndOfNoOther() throws Exception {
        ask("supervisor", "SUPERVISOR", "harbour-light", get("/cases")).andExpect(content().string(containsString(spoken())));
        ask("supervisor2", "SUPERVISOR", "lindenhof", get("/cases")).andExpect(content().string(not(containsString(spoken()))));
    }

    @Test
    void oneClickBeginsAPart() throws Exception {
        press("caseworker", "CASEWORKER", "harbour-light", "INCIDENT").andExpect(redirectedUrl("/cases")).andExpect(flash().attribute("begun", spoken()));

        assertThat(parts.running(new CaseNumber(number), CasePart.INCIDENT)).isTrue();
    }

    @Test
    void whatIsNotOnOfferIsRefusedAndNothingBegins() throws Exception {
        press("caseworker", "CASEWORKER", "harbour-light", "INCIDENT");

        press("caseworker", "CASEWORKER", "harbour-light", "INCIDENT").andExpect(flash().attribute("refused", spoken()));
        press("caseworker", "CASEWORKER", "harbour-light", "NEED").andExpect(flash().attribute("refused", spoken()));
        assertThat(work.openTasks(number)).containsOnlyOnce("Task_RecordIncident");
    }

    @Test
    void aCaseOfAnotherIsNotFound() throws Exception {
        press("caseworker9", "CASEWORKER", "harbour-light", "INCIDENT").andExpect(status().isNotFound());
        press("supervisor2", "SUPERVISOR", "lindenhof", "INCIDENT").andExpect(status().isNotFound());

        assertThat(parts.running(new CaseNumber(number), CasePart.INCIDENT)).isFalse();
    }

    @Test
    void olderCasesStandOnAPageOfTheirOwn() throws Exception {
        for (var i = 0; i < 25; i++) {
            work.report();
        }
        ask("supervisor", "SUPERVISOR", "harbour-light", get("/cases"))
                .andExpect(content().string(allOf(not(containsString(spoken())), containsString("/cases?from=25"))));
        ask("supervisor", "SUPERVISOR", "harbour-light", get("/cases").param("from", "25")).andExpect(content().string(containsString(spoken())));
        ask("supervisor", "SUPERVISOR", "harbour-light", get("/cases").param("from", "2000000000"))
                .andExpect(content().string(allOf(not(containsString(spoken())), not(containsString("Older cases")))));
    }

    private String spoken() {
        return new CaseNumber(number).spoken();
    }

    private ResultActions press(String account, String role, String house, String code) throws Exception {
        return ask(account, role, house, post("/cases").param("number", number).param("begin", code));
    }

    private ResultActions ask(String account, String role, String house, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.principal(new TestingAuthenticationToken(account, "", "ROLE_" + role, "ORG_" + house)));
    }
}
