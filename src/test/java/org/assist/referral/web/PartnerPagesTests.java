package org.assist.referral.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.assist.fixture.Pages;
import org.assist.fixture.Unwatched;
import org.assist.partner.Organisation;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.Speech;
import org.assist.referral.AnonymousRequest;
import org.assist.referral.Appointment;
import org.assist.referral.Appointment.Host;
import org.assist.referral.DeclineCode;
import org.assist.referral.HandoverDesk;
import org.assist.referral.NextStep;
import org.assist.referral.PartnerReferral;
import org.assist.referral.Referral.Status;
import org.assist.referral.ReferralDesk;
import org.assist.referral.ReferralMovedOn;
import org.assist.referral.Result;
import org.assist.referral.ResultDesk;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class PartnerPagesTests {

    private static final String REFERENCE = "4281739065";
    private static final String PAGE = "/partner/referrals/" + REFERENCE;
    private static final String HERS = "western-shore";
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final AnonymousRequest REQUEST = new AnonymousRequest(ServiceType.WOMEN_ONLY_SHELTER, Urgency.NOW, Jurisdiction.IE, "IE-L",
            List.of("en", "ro"), AgeGroup.ADULT, true, List.of("WHEELCHAIR"), DeliveryMode.IN_PERSON);

    private final ReferralDesk desk = mock(ReferralDesk.class);
    private final HandoverDesk handovers = mock(HandoverDesk.class);
    private final ResultDesk results = mock(ResultDesk.class);
    private MockMvc web;

    @BeforeEach
    void herOrganisationWasAsked() {
        var organisation = mock(Organisation.class);
        given(organisation.jurisdiction()).willReturn(Jurisdiction.IE);
        given(organisation.name()).willReturn("Western Shore Refuge");
        var directory = mock(PartnerDirectory.class);
        given(directory.organisation(HERS)).willReturn(organisation);
        given(desk.referralFor(any(), any())).willReturn(Optional.empty());
        given(desk.referralFor(REFERENCE, HERS)).willReturn(Optional.of(referral(Status.SENT)));
        var trail = Unwatched.trail();
        web = MockMvcBuilders.standaloneSetup(new PartnerPages(desk, new AnswerPage(desk, handovers, results, directory, trail, Clock.fixed(NOW, ZoneOffset.UTC)), trail))
                .setViewResolvers(Pages.templates()).build();
    }

    @Test
    void theListSaysWhatIsAskedAndUntilWhen() throws Exception {
        given(desk.referralsFor(HERS)).willReturn(List.of(referral(Status.SENT), ended(Status.TIMED_OUT, false)));

        ask(get("/partner")).andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString("Western Shore Refuge"), containsString("Women-only shelter"), containsString("Shore house"),
                containsString("Please answer by Monday 23 November 2026, 11:00."),
                containsString("This request was withdrawn on Monday 23 November 2026, 10:00; nothing is needed from you."))));
    }

    @Test
    void anEmptyListSaysSo() throws Exception {
        ask(get("/partner")).andExpect(status().isOk()).andExpect(content().string(containsString("Nothing was asked of you yet")));
    }

    @Test
    void theRequestIsShownInWordsWithThreeWaysToAnswer() throws Exception {
        ask(get(PAGE)).andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString("English, Romanian"), containsString("Ireland, Leinster"), containsString(PAGE + "/accept"),
                containsString(PAGE + "/decline"), containsString(PAGE + "/ask"), containsString("No free place"))));
    }

    @Test
    void noPageNeedsAScriptOrCarriesItsOwnStyle() throws Exception {
        ask(get(PAGE)).andExpect(content().string(not(containsString("<script")))).andExpect(content().string(not(containsString("style="))));
    }

    @Test
    void anAcceptanceIsPassedOnWithItsFirstDay() throws Exception {
        ask(post(PAGE + "/accept").param("earliestDate", "2026-11-24")).andExpect(redirectedUrl(PAGE));

        verify(desk).accept(REFERENCE, HERS, LocalDate.of(2026, 11, 24));
    }

    @Test
    void anAcceptanceWithoutAUsableDayIsAskedForAgain() throws Exception {
        refused(post(PAGE + "/accept"), "Say from which day she can come.");
        refused(post(PAGE + "/accept").param("earliestDate", "tomorrow"), "This is not a day we understand. Write it like 2026-11-24.");
        refused(post(PAGE + "/accept").param("earliestDate", "2026-11-22"), "Give a day from today on");
        refused(post(PAGE + "/accept").param("earliestDate", "2028-01-01"), "Give a day from today on");

        verify(desk, never()).accept(any(), any(), any());
    }

    @Test
    void aDeclineNeedsAKnownReason() throws Exception {
        refused(post(PAGE + "/decline"), "Choose the reason that fits best.");
        refused(post(PAGE + "/decline").param("code", "BECAUSE"), "Choose the reason that fits best.");
        verify(desk, never()).decline(any(), any(), any());

        ask(post(PAGE + "/decline").param("code", "CAPACITY")).andExpect(redirectedUrl(PAGE));
        verify(desk).decline(REFERENCE, HERS, DeclineCode.CAPACITY);
    }

    @Test
    void aQuestionThatIsEmptyOrTooLongComesBackAsItWasTyped() throws Exception {
        refused(post(PAGE + "/ask").param("question", "   "), "Write your question.");
        var tooLong = "Is there a lift? ".repeat(30).strip();
        refused(post(PAGE + "/ask").param("question", tooLong), "Your question has 509 characters; 500 are possible.")
                .andExpect(content().string(containsString(tooLong)));
        verify(desk, never()).askForInformation(any(), any(), any());

        ask(post(PAGE + "/ask").param("question", "How many\r\nchildren?")).andExpect(redirectedUrl(PAGE));
        verify(desk).askForInformation(REFERENCE, HERS, "How many\nchildren?");
    }

    @Test
    void whatIsTypedIsShownAsTextOnly() throws Exception {
        ask(post(PAGE + "/ask").param("question", "<script>x</script>".repeat(40)))
                .andExpect(content().string(allOf(containsString("&lt;script&gt;"), not(containsString("<script>")))));
    }

    @Test
    void anUnknownReferenceAndAnotherOrganisationsLookTheSame() throws Exception {
        willThrow(new NoSuchElementException()).given(desk).accept(any(), any(), any());
        for (var request : List.of(get("/partner/referrals/1111111111"), get("/partner/referrals/x"), post("/partner/referrals/5555555555/ask"),
                post("/partner/referrals/5555555555/accept").param("earliestDate", "2026-11-24"), post("/partner/referrals/x/decline"))) {
            ask(request).andExpect(status().isNotFound()).andExpect(content().string(""));
        }
    }

    @Test
    void whoAnswersSecondIsTold() throws Exception {
        willThrow(mock(ReferralMovedOn.class)).given(desk).accept(any(), any(), any());
        willThrow(new OptimisticLockingFailureException("")).given(desk).decline(any(), any(), any());
        given(desk.referralFor(REFERENCE, HERS)).willReturn(Optional.of(ended(Status.TIMED_OUT, false)));

        for (var request : List.of(post(PAGE + "/accept").param("earliestDate", "2026-11-24"), post(PAGE + "/decline").param("code", "OTHER"))) {
            ask(request).andExpect(status().isConflict()).andExpect(content().string(allOf(
                    containsString("Your answer was not taken"), containsString("nothing is needed from you"), not(containsString("<form class")))));
        }
    }

    @Test
    void whatEndedShowsItsReferenceAndStateOnly() throws Exception {
        given(desk.referralFor(REFERENCE, HERS)).willReturn(Optional.of(ended(Status.REVOKED, true)));

        ask(get(PAGE)).andExpect(status().isOk()).andExpect(content().string(allOf(containsString(REFERENCE),
                containsString("Please do not contact her any more, and delete what you noted about her."),
                not(containsString("What is asked")), not(containsString("Your answer")))));
    }

    @Test
    void theAgreedDataAreShownInWords() throws Exception {
        var told = new PartnerReferral(REFERENCE, Status.FULL_DATA_RELEASED, NOW, true, "Shore house", REQUEST, NOW, LocalDate.of(2026, 11, 24),
                List.of(new PartnerReferral.Question("How many children?", "One, four years old")), Map.of("How to reach her safely", List.of("Text only", "after 18:00")), null, false);
        given(desk.referralFor(REFERENCE, HERS)).willReturn(Optional.of(told));

        ask(get(PAGE)).andExpect(content().string(allOf(containsString("How to reach her safely"), containsString("Text only, after 18:00"),
                containsString("Tuesday 24 November 2026"), containsString("One, four years old"), not(containsString("Your answer")))));
    }

    @Test
    void thatSheAllowsNothingMoreIsSaid() throws Exception {
        given(desk.referralFor(REFERENCE, HERS)).willReturn(Optional.of(new PartnerReferral(REFERENCE, Status.FULL_DATA_RELEASED, NOW, true,
                "Shore house", REQUEST, NOW, LocalDate.of(2026, 11, 24), List.of(), Map.of(), null, false)));

        ask(get(PAGE)).andExpect(content().string(allOf(containsString("does not want us to tell you more"), not(containsString("allows you to know")))));
    }

    @Test
    void aProposedAppointmentIsConfirmedOrMetWithAnotherTime() throws Exception {
        given(desk.referralFor(REFERENCE, HERS)).willReturn(Optional.of(proposed()));

        ask(get(PAGE)).andExpect(content().string(allOf(containsString("Tuesday 24 November 2026, 14:30"), containsString("At your place"),
                containsString("One of us comes along"), not(containsString("<dt>Interpreter")), containsString("Confirm appointment"))));
        ask(post(PAGE + "/confirm").param("host", "COUNSELLOR")).andExpect(redirectedUrl(PAGE));
        verify(handovers).confirm(REFERENCE, HERS, Host.COUNSELLOR);
        ask(post(PAGE + "/other-time").param("meetingDay", "2026-11-25").param("meetingHour", "09:15")).andExpect(redirectedUrl(PAGE));
        verify(handovers).proposeOtherTime(REFERENCE, HERS, LocalDateTime.of(2026, 11, 25, 9, 15));
        refused(post(PAGE + "/other-time").param("meetingDay", "2026-11-23").param("meetingHour", "09:15"), "Give a time from now on");
        refused(post(PAGE + "/other-time").param("meetingDay", "tomorrow").param("meetingHour", "nine"), "Give a day and an hour");
    }

    private static PartnerReferral proposed() {
        return new PartnerReferral(REFERENCE, Status.FULL_DATA_RELEASED, NOW, true, "Shore house", REQUEST, NOW, LocalDate.of(2026, 11, 24), List.of(), Map.of(),
                new Appointment(LocalDateTime.of(2026, 11, 24, 14, 30), Appointment.Meeting.AT_PARTNER, Appointment.Escort.WE_ACCOMPANY, null, null), true);
    }

    @Test
    void whatCameOfItIsSaidInCodes() throws Exception {
        given(desk.referralFor(REFERENCE, HERS)).willReturn(Optional.of(referral(Status.FIRST_CONTACT_DONE)));

        ask(get(PAGE)).andExpect(content().string(allOf(containsString("She came, and then came no more"), not(containsString("<textarea")))));
        ask(post(PAGE + "/result").param("result", "PARTIAL").param("nextStep", "OTHER_HELP")).andExpect(redirectedUrl(PAGE));
        verify(results).report(REFERENCE, HERS, Result.PARTIAL, NextStep.OTHER_HELP);
        refused(post(PAGE + "/result").param("result", "WELL"), "Choose what came of it.");
    }

    @Test
    void thatSheDidNotComeIsOneClick() throws Exception {
        given(desk.referralFor(REFERENCE, HERS)).willReturn(Optional.of(referral(Status.APPOINTED)));

        ask(get(PAGE)).andExpect(content().string(containsString("do not look for her")));
        ask(post(PAGE + "/result").param("result", "NO_SHOW")).andExpect(redirectedUrl(PAGE));
        verify(results).report(REFERENCE, HERS, Result.NO_SHOW, null);
    }

    @Test
    void everyStateHasItsWords() {
        var words = new Words(ZoneOffset.UTC);
        for (var status : Status.values()) {
            assertThat(words.state(referral(status))).isNotBlank();
            assertThat(words.stateInFull(referral(status), Speech.ENGLISH)).endsWith(".");
        }
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.principal(new TestingAuthenticationToken("partner-western-shore", "", "ROLE_PARTNER", "ORG_" + HERS)));
    }

    private ResultActions refused(MockHttpServletRequestBuilder request, String message) throws Exception {
        return ask(request).andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString(message)));
    }

    private static PartnerReferral referral(Status status) {
        return new PartnerReferral(REFERENCE, status, NOW, false, "Shore house", REQUEST, NOW.plusSeconds(3600), null, List.of(), Map.of(), null, false);
    }

    private static PartnerReferral ended(Status status, boolean released) {
        return new PartnerReferral(REFERENCE, status, NOW, released, null, null, null, null, List.of(), Map.of(), null, false);
    }
}
