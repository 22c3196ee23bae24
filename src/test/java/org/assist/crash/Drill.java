package org.assist.crash;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.assist.casefile.CaseRegister;
import org.assist.fixture.Casework;
import org.assist.fixture.WholeWay;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.referral.DeclineCode;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Works in a house that is there to be killed. It does what it reads on standard input, one order a line: {@code work}, {@code rest},
 * {@code report 100}, {@code plan 100}, {@code mails 100}, {@code ahead PT28H}, {@code spread 50} over every place a case waits at,
 * {@code finish 50} to its end, {@code erase 3}, {@code soak}, {@code read} and {@code measure}; and says {@code DONE} with the order afterwards.
 */
@Component
@ConditionalOnProperty("drill.threads")
class Drill {

    /** Milliseconds between two steps of a soak, all hands together: five a second. */
    private static final int STEP = 200;

    private final Casework work;
    private final CaseParts parts;
    private final ReferralDesk desk;
    private final Postbox postbox;
    private final WholeWay way;
    private final CaseRegister register;
    private final JdbcTemplate sql;
    private final int threads;
    private final List<Thread> hands = new ArrayList<>();
    private volatile boolean working;

    Drill(Casework work, CaseParts parts, ReferralDesk desk, Postbox postbox, WholeWay way, CaseRegister register, JdbcTemplate sql,
            @Value("${drill.threads}") int threads, @Value("${drill.ahead:PT0S}") Duration ahead) {
        this.work = work;
        this.parts = parts;
        this.desk = desk;
        this.postbox = postbox;
        this.way = way;
        this.register = register;
        this.sql = sql;
        this.threads = threads;
        ahead(ahead);
    }

    /** After whatever else is done at a start. */
    @EventListener(ApplicationReadyEvent.class)
    @Order
    void listen() {
        var ears = new Thread(() -> {
            var orders = new Scanner(System.in);
            while (orders.hasNextLine()) {
                var order = orders.nextLine();
                var words = order.split(" ");
                obey(words[0], words.length > 1 ? words[1] : "");
                Ledger.say("DONE " + order);
            }
        }, "drill");
        ears.setDaemon(true);
        ears.start();
        Ledger.say("DONE start");
    }

    private void obey(String order, String how) {
        switch (order) {
            case "work" -> {
                working = true;
                forever(this::report);
                forever(this::workOn);
                forever(this::orderErasure);
                forever(() -> write(Recipient.account("caseworker")));
            }
            case "rest" -> rest();
            case "report" -> many(how, this::report);
            case "plan" -> many(how, () -> plan(report()));
            case "mails" -> many(how, () -> write(Recipient.account("caseworker")));
            case "spread" -> {
                var next = new AtomicInteger();
                many(how, () -> spread(next.getAndIncrement()));
            }
            case "finish" -> finish(Integer.parseInt(how));
            case "erase" -> untouched(Integer.parseInt(how)).forEach(this::erase);
            case "soak" -> {
                working = true;
                forever(this::wholeLife);
            }
            case "read" -> read();
            case "measure" -> measure();
            case "ahead" -> ahead(Duration.parse(how));
            default -> throw new IllegalArgumentException(order);
        }
    }

    private static void ahead(Duration by) {
        ClockUtil.offset(by.toMillis());
    }

    private String report() {
        return Ledger.doing("report", "a-case", work::report);
    }

    /** One case from the report to a partner that is asked; every second one says no and the next is asked. */
    private void workOn() {
        var number = report();
        plan(number, "needsWithin2w", List.of("COUNSELLING"));
        ask(number);
        if (Long.parseLong(number) % 2 == 0) {
            desk.referralsOf(new CaseNumber(number)).stream().filter(one -> one.status() == Referral.Status.SENT).forEach(one ->
                    Ledger.doing("decline", number, () -> {
                        desk.decline(one.reference(), one.organisation(), DeclineCode.CAPACITY);
                        return "no";
                    }));
            ask(number);
        }
    }

    /** @param steps how many of its steps it takes, over and over again from the beginning */
    private void spread(int steps) {
        var number = report();
        for (var step = 0; step < steps % 18 && !way.over(number); step++) {
            way.step(number);
        }
        Ledger.say("WAITS " + (way.over(number) ? "closed" : way.place(number)));
    }

    private void finish(int most) {
        var next = new ConcurrentLinkedQueue<>(open(most));
        many(String.valueOf(next.size()), () -> {
            var number = next.remove();
            Ledger.doing("finish", number, () -> {
                way.finish(number);
                return "closed";
            });
        });
    }

    /** Cases of the drill; those that the demo brings along have references of other systems, and go ways of their own. */
    private List<String> open(int most) {
        return sql.queryForList("select number from assist.case_file where kind = 'CASE' and state <> 'CLOSED' and source_key is null order by number limit ?", String.class, most);
    }

    /** Nobody has answered anything in them: the trail keeps who answered in a case that is erased, and the engine does not. */
    private List<String> untouched(int most) {
        return sql.queryForList("select distinct process.business_key_ from public.act_ru_task task join public.act_ru_execution process on process.id_ = task.proc_inst_id_ "
                + "where task.task_def_key_ = 'Task_ScreenForIndicators' and process.business_key_ not in (select unnest(numbers) from assist.erasure where step <> 'DONE') order by 1 limit ?", String.class, most);
    }

    /** From the report to the day it is erased, each step in its time. */
    private void wholeLife() {
        var number = report();
        while (!way.over(number)) {
            Ledger.doing("step", number, () -> {
                way.step(number);
                return "done";
            });
            pause(threads * STEP);
        }
        erase(number);
    }

    private void read() {
        var open = 0;
        var locked = 0;
        for (var number : sql.queryForList("select distinct case_number from assist.case_section", String.class)) {
            try {
                register.answers(new CaseNumber(number));
                open++;
            } catch (RuntimeException e) {
                locked++;
            }
        }
        Ledger.say("READ %d open %d not".formatted(open, locked));
    }

    private void measure() {
        System.gc();
        pause(500);
        System.gc();
        Ledger.say("MEASURE %d %d".formatted(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20, ManagementFactory.getThreadMXBean().getThreadCount()));
    }

    private void plan(String number, Object... plan) {
        answer(number, "Task_ScreenForIndicators", "ageGroup", "ADULT");
        answer(number, "Task_ConcludeScreening", "screeningResult", "STRONG", "screeningReason", "EXPERIENCE");
        answer(number, "Task_MeetImmediateNeeds", "dangerNow", "NO");
        answer(number, "Task_AgreeSafeContact", "safeContactChannel", "VIA_WORKER");
        answer(number, "Task_AskServiceConsent", "serviceConsent", "GIVEN");
        answer(number, "Task_AssessRisk", "riskLevel", "MEDIUM");
        answer(number, "Task_AgreeSafetyPlan", "planAgreed", "YES");
        answer(number, "Task_LookAtHerLife");
        answer(number, "Task_AssessNeeds", "residenceStatus", "ASYLUM_SEEKER", "formallyIdentified", "NO", "languages", List.of("en"), "region", "IE-L", "womenOnly", true);
        answer(number, "Task_AgreeSupportPlan", plan);
    }

    private void ask(String number) {
        var service = work.recommended(number);
        if (service == null || service.isEmpty()) {
            return;
        }
        answer(number, "Task_ChoosePartner", "referralDecision", "ASK_PARTNER", "chosenService", service);
        var abroad = !String.valueOf(work.form(number, "Task_AskDisclosureConsent").get("recipientCountry")).isEmpty();
        var yes = new ArrayList<Object>(List.of("disclosureConsent", "GIVEN", "disclosedCategories", List.of("ALIAS", "SAFE_CONTACT", "LANGUAGE")));
        if (abroad) {
            yes.addAll(List.of("crossingAgreed", "YES"));
        }
        answer(number, "Task_AskDisclosureConsent", yes.toArray());
    }

    private void answer(String number, String task, Object... answers) {
        Ledger.doing("answer", number + "/" + task, () -> {
            work.answer(number, task, answers);
            return task;
        });
    }

    private void orderErasure() {
        erase(report());
        pause(200);
    }

    private void erase(String number) {
        parts.beginOnce(CasePart.ERASURE, new CaseNumber(number), Map.of());
        work.answerAsSupervisor(number, "Task_ProposeErasure", "erasureScope", "CASE", "erasureReason", "HER_WISH", "erasureProposed", "YES");
        Ledger.doing("erase", number, () -> {
            work.answerAs("co-supervisor", "supervisor", number, "Task_ApproveErasure", "erasureApproved", "YES");
            return number;
        });
    }

    private void write(Recipient recipient) {
        var number = new CaseNumber(report());
        for (var i = 0; i < 5; i++) {
            Ledger.doing("write", number.digits(), () -> {
                postbox.post(Letter.NEWS, recipient, number);
                return "owed";
            });
        }
        pause(100);
    }

    private void forever(Runnable unit) {
        IntStream.range(0, threads).forEach(i -> {
            var hand = new Thread(() -> {
                while (working) {
                    quietly(unit);
                }
            }, "drill-" + i);
            hand.setDaemon(true);
            hand.start();
            hands.add(hand);
        });
    }

    /** Everybody brings to an end what she does. */
    private void rest() {
        working = false;
        hands.forEach(hand -> {
            try {
                hand.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        hands.clear();
    }

    private void many(String count, Runnable unit) {
        var hands = Executors.newFixedThreadPool(threads);
        IntStream.range(0, Integer.parseInt(count)).forEach(i -> hands.submit(() -> quietly(unit)));
        hands.shutdown();
        try {
            if (!hands.awaitTermination(20, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Not all was done in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is refused is written down with its kind of error and nothing of what was typed. */
    private static void quietly(Runnable unit) {
        try {
            unit.run();
        } catch (RuntimeException | AssertionError e) {
            Ledger.say("REFUSED " + e.getClass().getName());
            pause(100);
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
