package org.assist.process.filerequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.breakglass.BreakGlass;
import org.assist.breakglass.OpeningReason;
import org.assist.casefile.CaseRegister;
import org.assist.filerequest.FileRequests;
import org.assist.filerequest.NotReviewed;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.Pages;
import org.assist.partner.PartnerDirectory;
import org.assist.process.forms.NeedToKnow;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** She gets what we hold about her on paper and as JSON, without others and without what could endanger her (GDPR Art 15, 20). */
@AssistTest
class HerFilePagesTests {

    @Autowired
    Casework work;
    @Autowired
    CaseRegister register;
    @Autowired
    CaseParts parts;
    @Autowired
    FileRequests requests;
    @Autowired
    ReferralDesk desk;
    @Autowired
    PartnerDirectory partners;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    FilePaper paper;
    @Autowired
    NeedToKnow need;
    @Autowired
    AuditTrail trail;
    @Autowired
    BreakGlass glass;

    private MockMvc web;
    private String number;
    private UUID request;

    @BeforeEach
    void sheAskedForHerFile() {
        web = Pages.of(new HerFilePages(requests, desk, partners, register, tasks, runtime, paper, need, trail));
        number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("WOMEN_ONLY_SHELTER"));
        work.askFirstPartner(number);
        register.write(file(), "other-form", Map.of("safeContactNumber", "000 111", "familyRisk", "UNCLE", "planGoals", "A room of my own, Șerban and Ольга asked", "jobWish", "BAKER"), "caseworker");
        parts.begin(CasePart.DATA_REQUEST, file(), Map.of());
        work.answer(number, "Task_VerifyRequester", "requesterVerified", "YES");
        request = requests.requestsOf(file()).get(0).id();
        work.answer(number, "Task_CollectFile", "fileSources", List.of("CASE_FILE"), "requestEffort", "IN_TIME");
    }

    @Test
    void whatTellsOfOthersIsBlackenedAndWhatLeadsToHerIsLeftOut() throws Exception {
        approve("BLACKENED", "LEFT_OUT");

        ask("caseworker", "CASEWORKER", "harbour-light", "json").andExpect(status().isOk())
                .andExpect(jsonPath("$.answers[?(@.question == 'jobWish')].answer").value("BAKER"))
                .andExpect(jsonPath("$.answers[?(@.question == 'safeContactNumber')].leftOut").value(hasItem(containsString("could lead somebody to you"))))
                .andExpect(jsonPath("$.answers[?(@.question == 'familyRisk')].leftOut").value(hasItem(containsString("about other people"))))
                .andExpect(jsonPath("$.recipients[0].told").isEmpty())
                .andExpect(content().string(not(containsString("000 111")))).andExpect(content().string(not(containsString("UNCLE"))))
                .andExpect(content().string(not(containsString("Ольга"))));
        assertThat(onPaper()).contains("BAKER", "Asked without your name").doesNotContain("000 111", "UNCLE", "Ольга");
    }

    @Test
    void whatIsHersToKnowIsInItWithTheLettersOfHerLanguage() throws Exception {
        approve("STAYS", "STAYS");

        assertThat(onPaper()).contains("000 111", "UNCLE", "Șerban", "Ольга");
    }

    @Test
    void itsNameAndTitleTellNothingAndItIsStoredNowhere() throws Exception {
        approve("NONE", "NONE");

        ask("caseworker", "CASEWORKER", "harbour-light", "pdf").andExpect(header().string("Content-Disposition", "attachment; filename=\"document.pdf\""))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        try (var reader = new PdfReader(pdf())) {
            assertThat(reader.getInfo()).containsEntry("Title", "Document");
        }
    }

    @Test
    void nobodyElseFetchesIt() throws Exception {
        approve("NONE", "NONE");

        ask("caseworker-x", "CASEWORKER", "harbour-light", "json").andExpect(status().isNotFound());
        ask("supervisor2", "SUPERVISOR", "lindenhof", "json").andExpect(status().isNotFound());
    }

    @Test
    void aSupervisorOpensTheCaseFirstAndWhoeverFetchesItIsNoted() throws Exception {
        approve("NONE", "NONE");

        ask("supervisor", "SUPERVISOR", "harbour-light", "json").andExpect(status().isNotFound());
        web.perform(get("/files").principal(who("supervisor", "SUPERVISOR", "harbour-light"))).andExpect(content().string(containsString("Open this case")));
        glass.open(file(), Who.of("supervisor", Set.of("supervisor"), Set.of("harbour-light")), OpeningReason.OTHER, "her worker is ill, and the month is over");
        ask("supervisor", "SUPERVISOR", "harbour-light", "json").andExpect(status().isOk());

        assertThat(trail.about(number, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))).filteredOn(entry -> entry.act().what() == What.EXPORT)
                .singleElement().satisfies(entry -> assertThat(entry.who().account()).isEqualTo("supervisor"));
    }

    @Test
    void beforeItIsApprovedAndAfterItWasHandedOverThereIsNothing() throws Exception {
        assertThatExceptionOfType(NotReviewed.class).isThrownBy(() -> requests.copy(request, List.of()));
        work.answer(number, "Task_ReviewFileData", "thirdParties", "NONE", "lifeCritical", "NONE");
        ask("caseworker", "CASEWORKER", "harbour-light", "json").andExpect(status().isNotFound());

        work.answerAsSupervisor(number, "Task_ApproveFile", "fileApproval", "APPROVED");
        web.perform(get("/files").principal(who("caseworker", "CASEWORKER", "harbour-light"))).andExpect(content().string(containsString(file().spoken())));
        web.perform(get("/files").principal(who("supervisor2", "SUPERVISOR", "lindenhof"))).andExpect(content().string(not(containsString(file().spoken()))));
        work.answer(number, "Task_HandOverFile", "fileHandedOver", "PAPER");

        ask("caseworker", "CASEWORKER", "harbour-light", "pdf").andExpect(status().isNotFound());
    }

    private void approve(String thirdParties, String lifeCritical) {
        work.answer(number, "Task_ReviewFileData", "thirdParties", thirdParties, "lifeCritical", lifeCritical);
        work.answerAsSupervisor(number, "Task_ApproveFile", "fileApproval", "APPROVED");
    }

    private String onPaper() throws Exception {
        try (var reader = new PdfReader(pdf())) {
            var text = new StringBuilder();
            for (var page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
            return text.toString();
        }
    }

    private byte[] pdf() throws Exception {
        return ask("caseworker", "CASEWORKER", "harbour-light", "pdf").andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
    }

    private CaseNumber file() {
        return new CaseNumber(number);
    }

    private ResultActions ask(String user, String role, String organisation, String kind) throws Exception {
        return web.perform(get("/files/{id}/{kind}", request, kind).principal(who(user, role, organisation)));
    }

    private static TestingAuthenticationToken who(String user, String role, String organisation) {
        return new TestingAuthenticationToken(user, "", "ROLE_" + role, "ORG_" + organisation);
    }
}
