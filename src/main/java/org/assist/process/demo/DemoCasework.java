package org.assist.process.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.assist.casefile.CaseRegister;
import org.assist.partner.PartnerDirectory;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.referral.DeclineCode;
import org.assist.referral.PacketBuilder;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * Some forty invented cases in five countries, spread over phases and troubles, so that every list has something to show.
 * They are made by playing the models, as people would, in the background of the first start; some of them days ago.
 */
@Component
@ConditionalOnProperty(name = "assist.demo", havingValue = "true")
class DemoCasework {

    private static final Logger log = LoggerFactory.getLogger(DemoCasework.class);

    /** A house of the demo with the people who work there. */
    private record House(String organisation, String worker, String supervisor, String jurisdiction, String region, String language) {
    }

    private static final List<House> HOUSES = List.of(
            new House("harbour-light", "caseworker", "supervisor", "IE", "IE-L", "en"),
            new House("lindenhof", "caseworker2", "supervisor2", "DE", "DE-BE", "de"),
            new House("filo-di-lana", "caseworker3", "supervisor3", "IT", "IT-62", "it"),
            new House("hilo-verde", "caseworker4", "supervisor4", "ES", "ES-CT", "es"),
            new House("thistle-gate", "caseworker5", "supervisor5", "UK_SCT", "GB-GLG", "en"));
    private static final List<String> COUNTRIES = List.of("NGA", "ALB", "VNM", "BRA", "MAR", "UKR", "COL", "GHA");

    /** How far a case of the demo has come, and what troubles it. */
    private enum Until { SCREENED, MET, ON_HOLD, DANGER_HIGH, PLANNED, ASKED, ACCEPTED, HELPED, FOLLOW_UP }

    /** How many days ago cases were played that stand still since: her immediate needs, a safety plan to be signed, a partner to be chosen, one that was asked. */
    private static final Map<Until, Integer> DAYS_AGO = Map.of(Until.SCREENED, 8, Until.DANGER_HIGH, 4, Until.PLANNED, 4, Until.ASKED, 3);

    private final DemoWork work;
    private final DemoPast past;
    private final CaseRegister register;
    private final CaseParts parts;
    private final ReferralDesk desk;
    private final PacketBuilder packets;
    private final PartnerDirectory partners;
    private final Clock clock;
    private final boolean wanted;

    DemoCasework(DemoWork work, DemoPast past, CaseRegister register, CaseParts parts, ReferralDesk desk, PacketBuilder packets,
            PartnerDirectory partners, Clock clock,
            @Value("${assist.demo-casework:true}") boolean wanted) {
        this.work = work;
        this.past = past;
        this.register = register;
        this.parts = parts;
        this.desk = desk;
        this.packets = packets;
        this.partners = partners;
        this.clock = clock;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(20)
    void inTheBackground() {
        if (wanted && register.casesAt(List.of("thistle-gate"), PageRequest.of(0, 1)).isEmpty()) {
            var thread = new Thread(this::play, "demo-casework");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Plays all of them; how many cases it opened. */
    int play() {
        var cases = 0;
        for (var house : HOUSES) {
            for (var until : Until.values()) {
                var number = one(house, until, COUNTRIES.get(cases % COUNTRIES.size()));
                trouble(house, until, number);
                if (DAYS_AGO.containsKey(until)) {
                    past.move(number, DAYS_AGO.get(until));
                }
                cases++;
            }
        }
        log.info("The demo holds {} played cases in {} houses", cases, HOUSES.size());
        return cases;
    }

    private CaseNumber one(House house, Until until, String citizenship) {
        var number = work.begin("intake", house.worker, "caseworker", house.organisation, Map.of("gender", "Feminine", "ageGroup", "ADULT",
                "citizenship", List.of(citizenship), "exploitation", List.of("SexualExploitation"), "languages", List.of(house.language, "fr"),
                "jurisdiction", house.jurisdiction, "region", house.region));
        answer(number, house, "Task_ScreenForIndicators", Map.of("ageGroup", "ADULT", "deceptiveRecruitment", List.of("WORK", "EARNINGS"),
                "destinationCoercion", List.of("DEBT", "THREATS"), "exploitationSigns", List.of("HOURS", "PAY")));
        answer(number, house, "Task_ConcludeScreening", Map.of("screeningResult", "SOME", "screeningReason", "EXPERIENCE"));
        if (until == Until.SCREENED) {
            return number;
        }
        answer(number, house, "Task_MeetImmediateNeeds", Map.of("dangerNow", "NO"));
        answer(number, house, "Task_AgreeSafeContact", Map.of("safeContactChannel", "VIA_WORKER", "missingPersonWish", "ASK_LAWYER_FIRST"));
        if (until == Until.MET) {
            return number;
        }
        answer(number, house, "Task_AskServiceConsent", Map.of("serviceConsent", until == Until.ON_HOLD ? "LATER" : "GIVEN"));
        if (until == Until.ON_HOLD) {
            return number;
        }
        answer(number, house, "Task_AssessRisk", Map.of("riskLevel", until == Until.DANGER_HIGH ? "HIGH" : "MEDIUM"));
        answer(number, house, "Task_AgreeSafetyPlan", Map.of("planAgreed", "YES"));
        if (until == Until.DANGER_HIGH) {
            return number;
        }
        answer(number, house, "Task_LookAtHerLife", Map.of());
        answer(number, house, "Task_AssessNeeds", Map.of("residenceStatus", "ASYLUM_SEEKER", "formallyIdentified", "NO",
                "languages", List.of(house.language, "fr"), "region", house.region, "deviceSafe", "YES"));
        answer(number, house, "Task_AgreeSupportPlan", until == Until.FOLLOW_UP ? Map.of("integrationWanted", true)
                : Map.of("needsWithin2w", List.of("COUNSELLING"), "legalAidWanted", until == Until.HELPED, "mentoringWanted", until == Until.ACCEPTED));
        switch (until) {
            case ASKED -> ask(number, house);
            case ACCEPTED -> accept(number, house);
            case HELPED -> help(number, house);
            case FOLLOW_UP -> followUp(number, house);
            default -> {
                // stays where the partner is chosen
            }
        }
        return number;
    }

    private void trouble(House house, Until until, CaseNumber number) {
        switch (until) {
            case ACCEPTED -> parts.begin(CasePart.INCIDENT, number, Map.of());
            case PLANNED -> parts.newDanger(number);
            case HELPED -> parts.begin(house.jurisdiction.equals("ES") ? CasePart.RETURN : CasePart.DATA_REQUEST, number, Map.of());
            case ASKED -> {
                if (house.jurisdiction.equals("IE") || house.jurisdiction.equals("IT")) {
                    parts.begin(CasePart.MISSING, number, Map.of());
                }
            }
            default -> {
                // goes its usual way
            }
        }
    }

    private void ask(CaseNumber number, House house) {
        var service = work.proposed(number, house.worker);
        if (service == null) {
            return;
        }
        answer(number, house, "Task_ChoosePartner", Map.of("referralDecision", "ASK_PARTNER", "chosenService", service));
        if (work.waitsAt(number, "Task_AskDisclosureConsent")) {
            var yes = new HashMap<String, Object>(Map.of("disclosureConsent", "GIVEN", "disclosedCategories", List.of("ALIAS", "SAFE_CONTACT", "LANGUAGE")));
            if (packets.crosses(number, partners.service(service).orElseThrow().organisation())) {
                yes.put("crossingAgreed", "YES");
            }
            answer(number, house, "Task_AskDisclosureConsent", yes);
        }
    }

    private void accept(CaseNumber number, House house) {
        ask(number, house);
        sent(number).ifPresent(referral -> desk.decline(referral.reference(), referral.organisation(), DeclineCode.CAPACITY));
        ask(number, house);
        sent(number).ifPresent(referral -> desk.accept(referral.reference(), referral.organisation(), LocalDate.now(clock).plusDays(2)));
    }

    private void help(CaseNumber number, House house) {
        ask(number, house);
        sent(number).ifPresent(referral -> {
            desk.accept(referral.reference(), referral.organisation(), LocalDate.now(clock).plusDays(1));
            answer(number, house, "Task_ArrangeHandover", Map.of("handoverWay", "THERE_ALREADY"));
            answer(number, house, "Task_RecordFirstContact", Map.of("firstContact", "DONE"));
            answer(number, house, "Task_RecordResult", Map.of("helpResult", "COMPLETED", "nextStep", "NOTHING"));
            answer(number, house, "Task_AskHerFeedback", Map.of("feedback", "HELPED", "whatComesNext", "NOTHING_MORE"));
        });
    }

    private void followUp(CaseNumber number, House house) {
        work.tell(number, "ReviewAsked");
        answer(number, house, "Task_ReviewPlan", Map.of("stage", "INTEGRATION", "reviewOutcome", "CLOSE"));
        answer(number, house, "Task_PrepareClosure", Map.of("closureReason", "GOALS_MET", "goalsReviewed", "YES", "followUpWanted", "YES", "fileDecision", "KEEP"));
        work.answer(number, house.supervisor, "supervisor", "Task_ApproveClosure", Map.of("closureApproved", "YES"));
    }

    private Optional<Referral> sent(CaseNumber number) {
        return desk.referralsOf(number).stream().filter(referral -> referral.status() == Referral.Status.SENT).findFirst();
    }

    private void answer(CaseNumber number, House house, String task, Map<String, Object> answers) {
        work.answer(number, house.worker, "caseworker", task, answers);
    }
}
