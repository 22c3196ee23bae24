package org.assist.audit;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import org.assist.casefile.CaseRegister;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.Pages;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AssistTest
class AuditPagesTests {

    @Autowired
    AuditTrail trail;
    @Autowired
    CaseRegister register;
    @Autowired
    Clock clock;
    @Autowired
    Casework work;

    private String number;
    private MockMvc web;

    @BeforeEach
    void aCaseThatSomebodyWorksOn() throws Exception {
        number = work.report();
        work.answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT");
        web = Pages.of(new AuditPages(trail, register, clock));
    }

    @Test
    void theSupervisorOfItsHouseSeesWhoDidWhatAndThatSheLooked() throws Exception {
        ask("supervisor", "harbour-light", get("/audit/" + number)).andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString("answered a form"), containsString("Task_ScreenForIndicators"), containsString("harbour-light"), containsString("asked who saw it"))));
    }

    @Test
    void whatWasBeforeOrAfterIsNotListed() throws Exception {
        work.clock(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(10)));
        ask("supervisor", "harbour-light", get("/audit/" + number)).andExpect(content().string(not(containsString("answered a form"))));
        ask("supervisor", "harbour-light", get("/audit/" + number + "?from=2020-01-01T00:00")).andExpect(content().string(containsString("answered a form")));
        ask("supervisor", "harbour-light", get("/audit/" + number + "?from=2020-01-01T00:00&until=2020-01-02T00:00")).andExpect(content().string(containsString("Nobody, in this time")));
        ClockUtil.reset();
    }

    @Test
    void forHerTheHouseIsNamedAndNoWorker() throws Exception {
        trail.note(Who.of("worker-seventeen", Set.of("caseworker"), Set.of("harbour-light")), Act.of(What.CASE_SHOWN).about(number));
        ask("supervisor", "harbour-light", get("/audit/" + number)).andExpect(content().string(containsString("worker-seventeen")));
        ask("supervisor", "harbour-light", get("/audit/" + number + "/hers")).andExpect(content().string(allOf(containsString("harbour-light"), containsString("answered a form"),
                not(containsString("worker-seventeen")))));
    }

    @Test
    void anotherHouseAndAnUnknownNumberLookTheSame() throws Exception {
        ask("supervisor2", "lindenhof", get("/audit/" + number)).andExpect(status().isNotFound());
        ask("supervisor", "harbour-light", get("/audit/1234567890")).andExpect(status().isNotFound());
        ask("supervisor2", "lindenhof", get("/audit/" + number + "/hers")).andExpect(status().isNotFound());
        ask("supervisor", "harbour-light", get("/audit/" + number + "?from=yesterday")).andExpect(status().isBadRequest());
    }

    private org.springframework.test.web.servlet.ResultActions ask(String account, String organisation, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.principal(new TestingAuthenticationToken(account, null, "ROLE_SUPERVISOR", "ORG_" + organisation)));
    }
}
