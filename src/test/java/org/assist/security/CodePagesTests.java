package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.consent.DataCategory;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.OfferInWaiting;
import org.assist.fixture.Yes;
import org.assist.referral.AnswerCodes;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** An organisation without an account answers with a link and a code; each alone tells nothing, and nothing can be guessed. */
@AssistTest
class CodePagesTests {

    private static final String ORGANISATION = "sorrel-legal";
    private static final String NOTHING_OPENED = "This did not open anything";

    @LocalServerPort
    int port;
    @Autowired
    Clock clock;
    @Autowired
    ApplicationContext house;
    @Autowired
    ReferralDesk desk;
    @Autowired
    AnswerCodes codes;
    @Autowired
    CaseRegister cases;
    @Autowired
    ConsentRegister consents;
    @Autowired
    SupportPlans plans;
    @Autowired
    Casework work;
    @Autowired
    GuessingThrottle throttle;
    @Autowired
    JdbcTemplate sql;

    private CaseNumber number;
    private Referral referral;
    private String link;

    @BeforeEach
    void somethingWaits() {
        throttle.forget();
        number = cases.takeDown("harbour-light", Jurisdiction.IE, null);
        cases.write(number, "assess-needs", Map.of("languages", List.of("ro"), "legalName", "Synthetic Name"), "caseworker");
        plans.record(number, Map.of(Urgency.WITHIN_2W, Set.of(ServiceType.LABOUR_CLAIMS)), null, Set.of());
        var need = plans.openNeeds(number).get(0);
        Yes.to(consents, need, ORGANISATION, DataCategory.IDENTITY, DataCategory.LANGUAGE);
        referral = OfferInWaiting.of(desk.send(need.id(), number, "sorrel-legal.labour", clock.instant().plus(Duration.ofDays(2))), house);
        link = "/answer/" + referral.reference();
        codes.make(referral.id());
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void theLinkAloneTellsNothing() {
        var hers = new Visitor(port).get(link).body();

        assertThat(hers).contains("Your code, please").doesNotContain("Unpaid work", "Sorrel", "Labour");
        assertThat(bare(hers)).isEqualTo(bare(new Visitor(port).get("/answer/1234567890").body()));
        assertThat(new Visitor(port).get("/answer").body()).contains("This page is closed");
    }

    @Test
    void withTheCodeSheReadsTheRequestAndAnswersIt() {
        var partner = new Visitor(port);
        var opened = open(partner, code());

        assertThat(opened.body()).contains("Unpaid work claims", "Please answer by").doesNotContain("Synthetic Name", "All referrals");
        assertThat(opened.body().length()).isLessThan(50_000);
        assertThat(opened.body()).doesNotContain("<script");
        var day = clock.instant().toString().substring(0, 10);
        post(partner, "/answer/accept", "/answer", "earliestDate=" + day);
        assertThat(desk.referral(referral.id()).status()).isEqualTo(Referral.Status.ACCEPTED);

        desk.release(referral.id());
        assertThat(partner.get("/answer").body()).contains("Synthetic Name");
        post(partner, "/answer/leave", "/answer", "");
        assertThat(partner.get("/answer").body()).contains("This page is closed").doesNotContain("Synthetic Name");
    }

    @Test
    void aCodeOpensItsReferralOnceAndNoOther() {
        var code = code();
        assertThat(open(new Visitor(port), code).body()).contains("Unpaid work claims");
        assertThat(open(new Visitor(port), code).body()).contains(NOTHING_OPENED);

        codes.make(referral.id());
        var another = new Visitor(port);
        assertThat(post(another, "/answer/1234567890", "/answer/1234567890", "code=" + code()).body()).contains(NOTHING_OPENED);
        assertThat(open(another, code()).body()).contains("Unpaid work claims");
    }

    @Test
    void afterFiveWrongTriesTheRightCodeOpensNothingEither() {
        var code = code();
        for (var tries = 0; tries < 5; tries++) {
            assertThat(codes.redeem(referral.reference(), wrong(code))).isEmpty();
        }
        assertThat(codes.redeem(referral.reference(), code)).isEmpty();
        assertThat(codes.code(referral.id())).isEmpty();

        codes.make(referral.id());
        assertThat(codes.redeem(referral.reference(), code())).contains(ORGANISATION);
    }

    @Test
    void whoeverGuessesIsSlowedDown() {
        var guesser = new Visitor(port);
        for (var tries = 0; tries < 5; tries++) {
            open(guesser, "00000000");
        }
        codes.make(referral.id());
        assertThat(open(guesser, code()).body()).contains(NOTHING_OPENED);
    }

    @Test
    void anExpiredAnEmptyAndACodeOfWhatHasEndedOpenNothing() {
        var code = code();
        assertThat(open(new Visitor(port), "").body()).contains(NOTHING_OPENED);
        work.clock(clock.instant().plus(Duration.ofDays(4)));
        assertThat(codes.redeem(referral.reference(), code)).isEmpty();

        codes.make(referral.id());
        desk.revoke(referral.id());
        assertThat(codes.redeem(referral.reference(), codes.code(referral.id()).orElseThrow())).isEmpty();
    }

    @Test
    void anOpenedPageClosesByItself() {
        var partner = new Visitor(port);
        open(partner, code());
        work.clock(clock.instant().plus(Duration.ofMinutes(31)));

        assertThat(partner.get("/answer").body()).contains("This page is closed");
        assertThat(post(partner, "/answer/decline", link, "code=CAPACITY").body()).contains("This page is closed");
        assertThat(desk.referral(referral.id()).status()).isEqualTo(Referral.Status.SENT);
    }

    @Test
    void theCodeIsNotReadableInTheDatabaseAndGoesWithItsUse() {
        var stored = sql.queryForObject("select encode(code, 'escape') from assist.answer_code where referral = ?", String.class, referral.id());
        assertThat(stored).doesNotContain(code());
        codes.redeem(referral.reference(), code());
        assertThat(sql.queryForObject("select count(*) from assist.answer_code where referral = ?", Integer.class, referral.id())).isZero();
    }

    @Test
    void whoAsksForACodeIsTelephonedOnceAndTheTaskEndsWithTheReferral() {
        var partner = new Visitor(port);
        post(partner, link + "/code", link, "");
        post(partner, link + "/code", link, "");
        assertThat(work.openTasks(number.digits())).containsExactly("Task_TelephoneCode");
        var told = (String) work.form(number.digits(), "Task_TelephoneCode").get("answerCode");
        assertThat(open(partner, told).body()).contains("Unpaid work claims");
        assertThat(work.form(number.digits(), "Task_TelephoneCode").get("answerCode")).isEqualTo("–");

        work.answer(number.digits(), "Task_TelephoneCode", "codeTold", "NEW");
        assertThat(work.form(number.digits(), "Task_TelephoneCode").get("answerCode")).asString().matches("\\d{4} \\d{4}");
        desk.revoke(referral.id());
        assertThat(work.openTasks(number.digits())).isEmpty();
        assertThat(bare(post(partner, link + "/code", link, "").body())).isEqualTo(bare(post(partner, "/answer/1234567890/code", "/answer/1234567890", "").body()));
    }

    @Test
    void whoeverDidNotTelephoneInTimeHasNothingToTellAnyMore() {
        var partner = new Visitor(port);
        post(partner, link + "/code", link, "");
        work.timer(number.digits(), "Timer_CodeEnded");

        assertThat(work.openTasks(number.digits())).isEmpty();
        assertThat(codes.code(referral.id())).isEmpty();
    }

    /** Without the reference that stands in the address anyway, and the form's token. */
    private String bare(String page) {
        return page.replace(referral.reference(), "").replace("1234567890", "").replaceAll("value=\"[^\"]+\"", "");
    }

    private String code() {
        return codes.code(referral.id()).orElseThrow();
    }

    private static String wrong(String code) {
        return code.substring(1) + (code.charAt(0) == '7' ? "8" : "7");
    }

    private HttpResponse<String> open(Visitor partner, String code) {
        var answer = post(partner, link, link, "code=" + code.replace(" ", "+"));
        return answer.statusCode() == 302 ? partner.get("/answer") : answer;
    }

    private static HttpResponse<String> post(Visitor partner, String path, String page, String body) {
        return partner.post(path, "application/x-www-form-urlencoded", body + "&_csrf=" + partner.pageToken(page));
    }
}
