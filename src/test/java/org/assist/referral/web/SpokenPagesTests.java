package org.assist.referral.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.assist.fixture.PageTexts;
import org.assist.fixture.Pages;
import org.assist.fixture.Unwatched;
import org.assist.partner.Organisation;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.PartnerWords;
import org.assist.referral.AnonymousRequest;
import org.assist.referral.AnswerCodes;
import org.assist.referral.Appointment;
import org.assist.referral.Appointment.Escort;
import org.assist.referral.Appointment.Host;
import org.assist.referral.Appointment.Interpreter;
import org.assist.referral.Appointment.Meeting;
import org.assist.referral.HandoverDesk;
import org.assist.referral.PartnerReferral;
import org.assist.referral.Referral.Status;
import org.assist.referral.ReferralDesk;
import org.assist.referral.ReferralMovedOn;
import org.assist.referral.ResultDesk;
import org.assist.security.GuessingThrottle;
import org.assist.security.Reader;
import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What a partner reads of a referral, in every state and every language: nothing stays English but names, and no page is heavy. */
class SpokenPagesTests {

    private static final String REFERENCE = "4281739065";
    private static final String PAGE = "/partner/referrals/" + REFERENCE;
    private static final String OWN = "western-shore";
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final int HEAVIEST = 50_000;
    /** Nobody's word: names, what somebody typed, and words that are the same in a language. */
    private static final List<String> NAMES = List.of("ASSIST referrals", "Western Shore Refuge", "Shore house", "Alia", "How many children?", "One, four years old", "Trauma");

    private final ReferralDesk desk = mock(ReferralDesk.class);
    private final ResultDesk results = mock(ResultDesk.class);
    private MockMvc web;

    static List<Locale> languages() {
        return PartnerWords.LANGUAGES;
    }

    @BeforeEach
    void anOrganisation() {
        var organisation = mock(Organisation.class);
        given(organisation.jurisdiction()).willReturn(Jurisdiction.IE);
        given(organisation.name()).willReturn("Western Shore Refuge");
        var directory = mock(PartnerDirectory.class);
        given(directory.organisation(OWN)).willReturn(organisation);
        given(desk.caseOf(any(), any())).willReturn(Optional.empty());
        var trail = Unwatched.trail();
        var page = new AnswerPage(desk, mock(HandoverDesk.class), results, directory, trail, Clock.fixed(NOW, ZoneOffset.UTC));
        web = MockMvcBuilders.standaloneSetup(new PartnerPages(desk, page, trail),
                new CodePages(mock(AnswerCodes.class), desk, page, mock(GuessingThrottle.class), trail, mock(Reader.class, CALLS_REAL_METHODS), Clock.fixed(NOW, ZoneOffset.UTC))).setViewResolvers(Pages.templates()).build();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyStateOfAReferral(Locale language) throws Exception {
        for (var status : Status.values()) {
            for (var referral : List.of(bare(status), full(status, false), full(status, true))) {
                given(desk.referralFor(REFERENCE, OWN)).willReturn(Optional.of(referral));
                speaks(language, get(PAGE));
            }
            given(desk.referralsFor(OWN)).willReturn(List.of(bare(status), full(status, true)));
            speaks(language, get("/partner"));
        }
        for (var status : List.of(Status.DECLINED, Status.TIMED_OUT, Status.REVOKED, Status.CLOSED)) {
            given(desk.referralFor(REFERENCE, OWN)).willReturn(Optional.of(ended(status)));
            speaks(language, get(PAGE));
            given(desk.referralsFor(OWN)).willReturn(List.of(ended(status)));
            speaks(language, get("/partner"));
        }
        given(desk.referralsFor(OWN)).willReturn(List.of());
        speaks(language, get("/partner"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKindOfHelpAndEveryCode(Locale language) throws Exception {
        for (var type : ServiceType.values()) {
            asked(new AnonymousRequest(type, Urgency.PLANNED, Jurisdiction.UK_SCT, null, List.of(), AgeGroup.UNCERTAIN, false, List.of(), null));
            speaks(language, get(PAGE));
        }
        for (var mode : DeliveryMode.values()) {
            asked(new AnonymousRequest(ServiceType.ASYLUM, Urgency.WITHIN_72H, Jurisdiction.DE, null, List.of("ar", "yo"), AgeGroup.CHILD, true,
                    Arrays.stream(AccessNeed.values()).map(Enum::name).toList(), mode));
            speaks(language, get(PAGE));
        }
        for (var host : Host.values()) {
            for (var meeting : Meeting.values()) {
                var escort = Escort.values()[meeting.ordinal() % Escort.values().length];
                var interpreter = Interpreter.values()[meeting.ordinal() % Interpreter.values().length];
                given(desk.referralFor(REFERENCE, OWN)).willReturn(Optional.of(referral(Status.APPOINTED, request(), new Appointment(hour(), meeting, escort, interpreter, host), false)));
                speaks(language, get(PAGE));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsWrongWithAnAnswer(Locale language) throws Exception {
        asked(request());
        for (var answer : List.of(post(PAGE + "/accept"), post(PAGE + "/accept").param("earliestDate", "soon"), post(PAGE + "/accept").param("earliestDate", "2020-01-01"),
                post(PAGE + "/decline"), post(PAGE + "/ask"), post(PAGE + "/ask").param("question", "1".repeat(501)))) {
            speaks(language, answer);
        }
        given(desk.referralFor(REFERENCE, OWN)).willReturn(Optional.of(full(Status.FULL_DATA_RELEASED, true)));
        speaks(language, post(PAGE + "/other-time"));
        speaks(language, post(PAGE + "/other-time").param("meetingDay", "2020-01-01").param("meetingHour", "10:00"));
        given(desk.referralFor(REFERENCE, OWN)).willReturn(Optional.of(bare(Status.FIRST_CONTACT_DONE)));
        speaks(language, post(PAGE + "/result"));
        willThrow(mock(ReferralMovedOn.class)).given(results).report(any(), any(), any(), any());
        speaks(language, post(PAGE + "/result").param("result", "PARTIAL"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whoHasNoAccountYet(Locale language) throws Exception {
        speaks(language, get("/answer/" + REFERENCE));
        speaks(language, post("/answer/" + REFERENCE).param("code", "12345678"));
        speaks(language, post("/answer/" + REFERENCE + "/code"));
        speaks(language, get("/answer"));
    }

    private void speaks(Locale language, MockHttpServletRequestBuilder request) throws Exception {
        var english = page(Locale.ENGLISH, request);
        var translated = page(language, request);
        assertThat(PageTexts.leftIn(english, translated, NAMES)).as("English in %s", language.getLanguage()).isEmpty();
        assertThat(translated).contains("<html lang=\"%s\"".formatted(language.getLanguage())).doesNotContain("<script", "say:it", "??", "{0}");
        assertThat(weight(translated)).isLessThan(HEAVIEST);
    }

    /** Everything that is loaded. */
    private static int weight(String page) throws Exception {
        var style = Files.size(Path.of("src/main/resources/static/house.css"));
        assertThat(page.split("<link rel=\"stylesheet\"")).hasSize(2);
        assertThat(page).doesNotContain("<img", "url(");
        return page.getBytes(StandardCharsets.UTF_8).length + (int) style;
    }

    private String page(Locale language, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.locale(language).principal(new TestingAuthenticationToken("partner-western-shore", "", "ROLE_PARTNER", "ORG_" + OWN)))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private void asked(AnonymousRequest request) {
        given(desk.referralFor(REFERENCE, OWN)).willReturn(Optional.of(referral(Status.SENT, request, null, false)));
    }

    private static AnonymousRequest request() {
        return new AnonymousRequest(ServiceType.WOMEN_ONLY_SHELTER, Urgency.NOW, Jurisdiction.IE, "IE-L", List.of("en", "ro"), AgeGroup.ADULT, true,
                List.of("WHEELCHAIR"), DeliveryMode.IN_PERSON);
    }

    private static PartnerReferral bare(Status status) {
        return referral(status, request(), null, false);
    }

    private static PartnerReferral full(Status status, boolean toConfirm) {
        var told = new LinkedHashMap<String, Object>(Map.of("What to call her", "Alia", "Languages and interpreter", "Romanian, Portuguese, female"));
        told.put("How to reach her safely", "via worker, no");
        told.put("Who helped her with this before", "Shore house");
        return new PartnerReferral(REFERENCE, status, NOW, true, "Shore house", request(), NOW, LocalDate.of(2026, 11, 24),
                List.of(new PartnerReferral.Question("How many children?", "One, four years old")), told,
                new Appointment(hour(), Meeting.AT_PARTNER, Escort.WE_ACCOMPANY, Interpreter.WE_BRING, Host.COUNSELLOR), toConfirm);
    }

    private static PartnerReferral referral(Status status, AnonymousRequest request, Appointment appointment, boolean toConfirm) {
        return new PartnerReferral(REFERENCE, status, NOW, status == Status.FULL_DATA_RELEASED, "Shore house", request, NOW.plusSeconds(3600), null, List.of(), Map.of(),
                appointment, toConfirm);
    }

    private static PartnerReferral ended(Status status) {
        return new PartnerReferral(REFERENCE, status, NOW, true, null, null, null, null, List.of(), Map.of(), null, false);
    }

    private static LocalDateTime hour() {
        return LocalDateTime.of(2026, 11, 24, 14, 30);
    }
}
