package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.consent.DataCategory;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.TuesdayMorning;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.referral.DeclineCode;
import org.assist.referral.HandoverDesk;
import org.assist.referral.NextStep;
import org.assist.referral.Referral;
import org.assist.referral.Referral.Status;
import org.assist.referral.ReferralDesk;
import org.assist.referral.ReferralMovedOn;
import org.assist.referral.Result;
import org.assist.referral.ResultDesk;
import org.assist.referral.Revocation;
import org.assist.routing.PartnerRouting;
import org.assist.routing.Verdict;
import org.assist.support.NeedStatus;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two hundred referrals ({@code -Dwalks=1000}: a thousand) that go wherever chance takes them: partners accept, decline, ask, stay silent, say it twice or at the same time,
 * she gives up or takes back what she allowed, organisations are suspended.
 * In every fourth walk a partner takes her on and the help is seen to its end, each result in its turn. Nothing is ever lost, and nothing is told that she did not allow.
 */
@AssistTest
class RandomWalksTests {

    private static final int WALKS = Integer.getInteger("walks", 200);
    private static final int STEPS = 20;
    private static final Set<ServiceType> KINDS = Set.of(ServiceType.COUNSELLING, ServiceType.WOMEN_ONLY_SHELTER, ServiceType.EMERGENCY_SHELTER,
            ServiceType.TRAUMA_THERAPY, ServiceType.ASYLUM, ServiceType.LABOUR_CLAIMS);

    @Autowired
    Casework work;
    @Autowired
    CaseParts parts;
    @Autowired
    CaseRegister cases;
    @Autowired
    ConsentRegister consents;
    @Autowired
    SupportPlans plans;
    @Autowired
    PartnerRouting routing;
    @Autowired
    ReferralDesk desk;
    @Autowired
    HandoverDesk handovers;
    @Autowired
    ResultDesk results;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;
    @Autowired
    ManagementService jobs;
    @Autowired
    Clock clock;
    @Autowired
    JdbcTemplate sql;

    private final ExecutorService partners = Executors.newFixedThreadPool(2);
    private final Set<String> seen = new HashSet<>();
    private Random chance;
    private boolean steady;
    private Result inTurn;
    private CaseNumber number;
    private UUID need;

    @Test
    void noReferralIsLostAndNothingIsToldThatSheDidNotAllow() {
        for (var walk = 0; walk < WALKS; walk++) {
            chance = new Random(walk);
            steady = walk % 4 == 0;
            inTurn = Result.values()[walk / 4 % Result.values().length];
            begin(walk);
            try {
                for (var step = 0; step < STEPS && somethingWaits(); step++) {
                    move();
                    nothingIsLost("walk %d, step %d".formatted(walk, step));
                }
                seen.add(plans.need(need).status().name());
            } finally {
                sql.update("update assist.organisation set suspended = (key = 'still-waters')");
                sql.update("update assist.referral set place = false where need = ?", need);
                TuesdayMorning.begin();
            }
        }
        partners.shutdown();
        assertThat(seen).as("where walks led").contains("MET", "UNMET", "DECLINED", "NOT_AVAILABLE", "TIMED_OUT", "REVOKED", "CLOSED", "NO_SHOW", "APPOINTED", "COMPLETED", "PARTIAL", "DROPPED_OUT",
                "ENDED_BY_PARTNER");
    }

    private void begin(int walk) {
        number = cases.takeDown("harbour-light", Jurisdiction.IE, null);
        cases.write(number, "assess-needs", Map.of("languages", List.of("en"), "region", "IE-L", "ageGroup", "ADULT", "residenceStatus", "ASYLUM_SEEKER",
                "alias", "Alia", "legalName", "Synthetic Name", "safeContactTimes", "MORNING", "goals", "A room of her own"), "caseworker");
        cases.takenBy(number, "caseworker");
        var urgency = Urgency.values()[walk % Urgency.values().length];
        plans.record(number, Map.of(urgency, Set.of(any(KINDS.stream().sorted().toList()))), null, Set.of());
        need = plans.openNeeds(number).get(0).id();
        parts.begin(CasePart.NEED, number, Map.of("needId", need.toString()));
    }

    private void move() {
        var moves = new ArrayList<Runnable>();
        tasks.createTaskQuery().processInstanceBusinessKey(number.digits()).list().forEach(task -> moves.add(() -> answer(task.getTaskDefinitionKey())));
        for (var referral : desk.openReferralsOf(number)) {
            if (referral.status() == Status.SENT) {
                moves.add(() -> desk.accept(referral.reference(), referral.organisation(), LocalDate.now(clock)));
            }
            if (referral.status() == Status.SENT && !steady) {
                moves.add(() -> desk.decline(referral.reference(), referral.organisation(), any(Arrays.asList(DeclineCode.values()))));
                moves.add(() -> desk.askForInformation(referral.reference(), referral.organisation(), "When?"));
                moves.add(() -> work.timer(number.digits(), "Timer_AnswerOverdue"));
                moves.add(() -> atTheSameTime(referral, referral));
                desk.openReferralsOf(number).stream().filter(other -> other.status() == Status.SENT && !other.id().equals(referral.id()))
                        .forEach(other -> moves.add(() -> atTheSameTime(referral, other)));
            }
            if (referral.status() == Status.FULL_DATA_RELEASED) {
                moves.add(() -> onItsPage(referral));
            }
            if (Set.of(Status.APPOINTED, Status.FIRST_CONTACT_DONE).contains(referral.status())) {
                moves.add(() -> results.report(referral.reference(), referral.organisation(),
                        referral.status() == Status.APPOINTED ? Result.NO_SHOW : result(), any(Arrays.asList(NextStep.values()))));
            }
            if (steady) {
                continue;
            }
            moves.add(() -> revoke(referral));
            moves.add(() -> sql.update("update assist.organisation set suspended = true where key = ?", referral.organisation()));
        }
        for (var over : desk.referralsOf(number).stream().filter(it -> !steady && !it.status().open()).toList()) {
            moves.add(() -> tooLate(over));
        }
        any(moves).run();
    }

    private void answer(String task) {
        var key = number.digits();
        switch (task) {
            case "Task_ChoosePartner" -> {
                var candidates = routing.latestFor(need).orElseThrow().ranked().stream().map(Verdict::service).toList();
                switch (chance.nextInt(8)) {
                    case 0 -> work.answer(key, task, "referralDecision", "NOT_WANTED");
                    case 1 -> work.answer(key, task, "referralDecision", "NOBODY_FITS");
                    default -> {
                        var chosen = any(candidates);
                        var also = candidates.stream().filter(it -> chance.nextBoolean()).toList();
                        work.answer(key, task, chosen.equals(candidates.get(0))
                                ? new Object[] {"referralDecision", "ASK_PARTNER", "chosenService", chosen, "alsoAsked", also}
                                : new Object[] {"referralDecision", "ASK_PARTNER", "chosenService", chosen, "alsoAsked", also, "otherChoiceReason", "HER_WISH"});
                    }
                }
            }
            case "Task_AskDisclosureConsent" -> {
                if (chance.nextInt(6) == 0) {
                    work.answer(key, task, "disclosureConsent", "REFUSED");
                } else {
                    var categories = Stream.of(DataCategory.values()).filter(it -> chance.nextBoolean()).toList();
                    var abroad = !String.valueOf(work.form(key, task).get("recipientCountry")).isEmpty();
                    var answers = new ArrayList<Object>(List.of("disclosureConsent", "GIVEN", "disclosedCategories", categories.stream().map(Enum::name).toList()));
                    if (abroad) {
                        answers.addAll(List.of("crossingAgreed", "YES"));
                    }
                    work.answer(key, task, answers.toArray());
                }
            }
            case "Task_AnswerPartnersQuestion" -> work.answerTask(any(tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(task).list()),
                    "answerToPartner", "Soon");
            case "Task_HoldCaseConference" -> work.answerAsSupervisor(key, task, "conferenceDecision", chance.nextBoolean() ? "TRY_AGAIN" : "NOT_AVAILABLE");
            case "Task_ArrangeHandover" -> work.answer(key, task, "handoverWay", any(List.of("ASK_PARTNER", "AGREED", "THERE_ALREADY")), "appointmentOn",
                    LocalDate.now(clock).plusDays(1).toString(), "appointmentTime", "09:30", "meetingPlace", any(List.of("AT_PARTNER", "THREE_WAY_CALL")),
                    "meetingEscort", any(List.of("WE_ACCOMPANY", "ALONE")), "meetingInterpreter", any(List.of("PARTNER_BRINGS", "NONE")));
            case "Task_HearPartner", "Task_AnswerCounterProposal" -> work.answer(key, task, "appointmentAnswer", any(List.of("YES", "OTHER_TIME")));
            case "Task_RecordFirstContact" -> work.answer(key, task, "firstContact", chance.nextInt(3) > 0 ? "DONE" : "NO_SHOW");
            case "Task_RecordResult" -> work.answer(key, task, "helpResult", result().name());
            case "Task_SeeWhetherSheIsSafe" -> work.answer(key, task, "whereabouts", "SAFE");
            case "Task_AskHerFeedback" -> work.answer(key, task, "feedback", any(List.of("HELPED", "PARTLY", "NOT_HELPED")),
                    "whatComesNext", any(List.of("NOTHING_MORE", "NOTHING_MORE", "ANOTHER_PARTNER", "OTHER_HELP")));
            case "Task_TelephoneCode" -> work.answerTask(any(tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(task).list()), "codeTold", "TOLD");
            default -> throw new AssertionError("Nobody answers " + task);
        }
    }

    /** Two say yes in the same instant, or one says it twice: one yes counts. */
    private void atTheSameTime(Referral one, Referral other) {
        var together = new CyclicBarrier(2);
        try {
            var answers = partners.invokeAll(Stream.of(one, other).<Callable<Boolean>>map(referral -> () -> {
                together.await();
                try {
                    desk.accept(referral.reference(), referral.organisation(), LocalDate.now(clock));
                    return true;
                } catch (ReferralMovedOn | OptimisticLockingFailureException | OptimisticLockingException tooLate) {
                    return false;
                }
            }).toList());
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(true, false);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** The partner answers a proposed appointment, or presses the button of an old page. */
    private void onItsPage(Referral referral) {
        var asked = desk.referralFor(referral.reference(), referral.organisation()).orElseThrow().toConfirm();
        try {
            if (chance.nextBoolean()) {
                handovers.confirm(referral.reference(), referral.organisation(), null);
            } else {
                handovers.proposeOtherTime(referral.reference(), referral.organisation(), LocalDate.now(clock).plusDays(2).atTime(11, 0));
            }
            assertThat(asked).isTrue();
        } catch (ReferralMovedOn notAsked) {
            assertThat(asked).isFalse();
        }
    }

    private Result result() {
        return steady ? inTurn : any(Arrays.asList(Result.values()));
    }

    private void revoke(Referral referral) {
        if (chance.nextBoolean()) {
            desk.revoke(referral.id());
        } else {
            consents.withdrawDisclosures(number, referral.organisation());
            desk.revoke(referral.id(), Revocation.CONSENT_WITHDRAWN);
        }
    }

    private void tooLate(Referral over) {
        var before = over.status();
        try {
            desk.accept(over.reference(), over.organisation(), LocalDate.now(clock));
            throw new AssertionError("A referral that is over was accepted");
        } catch (ReferralMovedOn expected) {
            assertThat(desk.referral(over.id()).status()).isEqualTo(before);
        }
    }

    private boolean somethingWaits() {
        return !work.openTasks(number.digits()).isEmpty() || !desk.openReferralsOf(number).isEmpty();
    }

    private void nothingIsLost(String when) {
        var all = desk.referralsFor(need);
        all.forEach(referral -> seen.add(referral.status().name()));
        assertThat(all.stream().filter(Referral::takenOn)).as(when).hasSizeLessThanOrEqualTo(1);
        for (var referral : all.stream().filter(it -> it.status().open()).toList()) {
            assertThat(cases.leadWorker(number)).as(when).isPresent();
            var instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.digits()).variableValueEquals("referralId", referral.id().toString()).list()
                    .stream().filter(it -> !it.getProcessDefinitionId().startsWith("answer-code:") && !it.getProcessDefinitionId().startsWith("out-of-sight:") && calls(it.getId()).isEmpty()).toList();
            assertThat(instances).as("%s: %s has an owner", when, referral.status()).hasSize(1);
            var instance = instances.get(0).getId();
            if (referral.status() == Status.SENT) {
                assertThat(jobs.createJobQuery().processInstanceId(instance).activityId("Timer_AnswerOverdue").count()).as("%s: %s has a deadline", when, referral.status()).isEqualTo(1);
            } else {
                assertThat(tasks.createTaskQuery().processInstanceId(instance).list()).as("%s: %s waits for somebody", when, referral.status()).hasSize(1)
                        .allSatisfy(task -> assertThat(task.getDueDate()).as("%s: %s has a deadline", when, referral.status()).isNotNull());
            }
        }
        if (Set.of(NeedStatus.OPEN, NeedStatus.REFERRED).contains(plans.need(need).status()) && all.stream().noneMatch(it -> it.revocation() == Revocation.CONSENT_WITHDRAWN)) {
            assertThat(somethingWaits()).as("%s: the need waits for somebody", when).isTrue();
        }
        for (var told : desk.told(number)) {
            var consent = consents.latest(number, told.organisation(), need).orElseThrow();
            assertThat(told.categories()).as("%s: told only what she allowed", when)
                    .isSubsetOf(consent.categories().stream().map(DataCategory::label).toList());
        }
    }

    private List<ProcessInstance> calls(String instance) {
        return runtime.createProcessInstanceQuery().superProcessInstanceId(instance).list();
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
