package org.assist;

import static java.util.stream.Collectors.toCollection;

import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

import javax.sql.DataSource;

import com.sun.management.ThreadMXBean;
import com.zaxxer.hikari.HikariDataSource;
import org.assist.casefile.CaseRegister;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.ManyCases;
import org.assist.fixture.PlainEngine;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.referral.Referral.Status;
import org.assist.referral.ReferralDesk;
import org.assist.routing.PlainRouting;
import org.assist.support.NeedStatus;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The work of one referral from the open case to its end, in this house and in a plain Camunda engine with twenty variables and a Drools
 * session for each routing, turn by turn on one PostgreSQL with {@code fsync}. The README has the command and the figures.
 */
public final class ReferralWorkBenchmark {

    private static final Set<ServiceType> KIND = Set.of(ServiceType.COUNSELLING);
    /** What is answered to the tasks of a referral that goes well; a task that is not here ends the run. */
    private static final Map<String, Object[]> ANSWERS = Map.of(
            "Task_AskDisclosureConsent", new Object[] {"disclosureConsent", "GIVEN", "disclosedCategories", List.of("ALIAS", "SAFE_CONTACT", "LANGUAGE"), "crossingAgreed", "YES"},
            "Task_ArrangeHandover", new Object[] {"handoverWay", "THERE_ALREADY"}, "Task_RecordResult", new Object[] {"helpResult", "COMPLETED"},
            "Task_RecordFirstContact", new Object[] {"firstContact", "DONE"},
            "Task_AskHerFeedback", new Object[] {"feedback", "HELPED", "whatComesNext", "NOTHING_MORE"});

    /** One unit of work. */
    private interface Unit {

        void run() throws Exception;
    }

    /** What a slice of a run came to; statements, WAL and allocation for one case. */
    private record Slice(String way, int threads, double casesPerSecond, double p50, double p99, double statements, double walKb, double allocatedKb) {
    }

    private static final int WARM_UP = 4;

    private static final LongAdder STATEMENTS = new LongAdder();

    private ReferralWorkBenchmark() {
    }

    /** @param arguments seconds of a slice, rounds, and how many other cases are open at the end; 10, 3 and none without */
    public static void main(String[] arguments) throws Exception {
        var seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        var open = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        try (var house = new SpringApplicationBuilder(ReferralEngine.class, Counting.class, Casework.class).run("--server.port=0", "--assist.embedded.folder=target/bench",
                "--assist.embedded.database-port=0", "--assist.embedded.mail-port=0", "--assist.demo-casework=false", "--" + AssistTest.NO_PROVIDER, "--assist.password-iterations=1000",
                "--spring.datasource.hikari.maximum-pool-size=20")) {
            var plain = plain(house);
            var ways = new HashMap<String, Unit>();
            var slices = new ArrayList<Slice>();
            var routing = new PlainRouting(200);
            ways.put("this house", () -> referral(house));
            ways.put("plain Camunda", () -> plainReferral(plain, routing));
            var sql = house.getBean(JdbcClient.class);
            for (var warmUp : ways.values()) {
                slice("warm up", warmUp, 2, Duration.ofSeconds(WARM_UP * seconds), sql);
            }
            for (var round = 0; round < rounds; round++) {
                for (var threads : new int[] {1, 2, 4, 8}) {
                    for (var way : ways.entrySet()) {
                        slices.add(slice(way.getKey(), way.getValue(), threads, Duration.ofSeconds(seconds), sql));
                    }
                }
            }
            if (open > 0) {
                new ManyCases(house.getBean(DataSource.class)).more(begin(house), open);
                for (var round = 0; round < rounds; round++) {
                    slices.add(slice("this house, %,d other cases open".formatted(open), ways.get("this house"), 4, Duration.ofSeconds(seconds), sql));
                }
            }
            print(slices);
            plain.close();
        }
        System.exit(0);
    }

    private static Slice slice(String way, Unit unit, int threads, Duration lasts, JdbcClient sql) throws InterruptedException, ExecutionException {
        var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = STATEMENTS.sum();
        var wal = wal(sql);
        var allocated = new LongAdder();
        var until = Instant.now().plus(lasts);
        var begun = System.nanoTime();
        var took = Collections.synchronizedList(new ArrayList<Double>());
        var pool = Executors.newFixedThreadPool(threads);
        var work = Collections.nCopies(threads, (Callable<Void>) () -> {
            var mine = memory.getThreadAllocatedBytes(Thread.currentThread().getId());
            while (Instant.now().isBefore(until)) {
                var start = System.nanoTime();
                unit.run();
                took.add((System.nanoTime() - start) / 1e6);
            }
            allocated.add(memory.getThreadAllocatedBytes(Thread.currentThread().getId()) - mine);
            return null;
        });
        for (var done : pool.invokeAll(work)) {
            done.get();
        }
        pool.shutdown();
        var elapsed = (System.nanoTime() - begun) / 1e9;
        Collections.sort(took);
        var cases = took.size();
        return new Slice(way, threads, cases / elapsed, took.get(cases / 2), took.get(Math.min(cases - 1, cases * 99 / 100)), (STATEMENTS.sum() - before) / (double) cases,
                (wal(sql) - wal) / 1024.0 / cases, allocated.sum() / 1024.0 / cases);
    }

    private static long wal(JdbcClient sql) {
        return sql.sql("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint").query(Long.class).single();
    }

    /** The round in the middle. */
    private static void print(List<Slice> slices) {
        System.out.println("\n| threads | way | cases a second | p50 ms | p99 ms | statements | WAL KB | allocated KB |\n|---:|---|---:|---:|---:|---:|---:|---:|");
        for (var threads : new int[] {1, 2, 4, 8}) {
            for (var way : slices.stream().filter(it -> it.threads == threads).map(Slice::way).collect(toCollection(TreeSet::new))) {
                var same = slices.stream().filter(it -> it.threads == threads && it.way.equals(way)).sorted((one, other) -> Double.compare(one.casesPerSecond, other.casesPerSecond)).toList();
                var middle = same.get(same.size() / 2);
                System.out.printf("| %d | %s | %.1f | %.1f | %.1f | %.0f | %.0f | %,.0f |%n", threads, way, middle.casesPerSecond, middle.p50, middle.p99, middle.statements, middle.walKb,
                        middle.allocatedKb);
            }
        }
    }

    // --- in this house, through its doors

    private static void referral(ConfigurableApplicationContext house) {
        var number = begin(house);
        var plans = house.getBean(SupportPlans.class);
        var need = plans.openNeeds(number).get(0).id();
        var desk = house.getBean(ReferralDesk.class);
        var work = house.getBean(Casework.class);
        while (answerNext(work, number.digits()) || acceptNext(house, desk, number)) {
            // one step after the other, until nothing waits
        }
        if (plans.need(need).status() != NeedStatus.MET) {
            throw new IllegalStateException("The need is " + plans.need(need).status());
        }
    }

    private static CaseNumber begin(ConfigurableApplicationContext house) {
        var cases = house.getBean(CaseRegister.class);
        var plans = house.getBean(SupportPlans.class);
        var number = cases.takeDown("harbour-light", Jurisdiction.IE, null);
        cases.write(number, "assess-needs", Map.of("languages", List.of("en"), "region", "IE-L", "ageGroup", "ADULT", "residenceStatus", "ASYLUM_SEEKER",
                "alias", "Alia", "safeContactTimes", "MORNING"), "caseworker");
        cases.takenBy(number, "caseworker");
        plans.record(number, Map.of(Urgency.WITHIN_2W, KIND), null, Set.of());
        house.getBean(CaseParts.class).begin(CasePart.NEED, number, Map.of("needId", plans.openNeeds(number).get(0).id().toString()));
        return number;
    }

    private static boolean answerNext(Casework work, String number) {
        var waiting = work.openTasks(number).stream().filter(task -> !task.equals("Task_TelephoneCode")).toList();
        if (waiting.isEmpty()) {
            return false;
        }
        var task = waiting.get(0);
        if (task.equals("Task_ChoosePartner")) {
            work.answer(number, task, "referralDecision", "ASK_PARTNER", "chosenService", work.recommended(number));
        } else if (ANSWERS.containsKey(task)) {
            work.answer(number, task, ANSWERS.get(task));
        } else {
            throw new IllegalStateException("Nobody answers " + task);
        }
        return true;
    }

    private static boolean acceptNext(ConfigurableApplicationContext house, ReferralDesk desk, CaseNumber number) {
        var asked = desk.openReferralsOf(number).stream().filter(it -> it.status() == Status.SENT).findFirst();
        asked.ifPresent(it -> desk.accept(it.reference(), it.organisation(), LocalDate.now(house.getBean(Clock.class))));
        return asked.isPresent();
    }

    // --- in a plain engine

    private static ProcessEngine plain(ConfigurableApplicationContext house) throws SQLException {
        return PlainEngine.beside(house, Counting::counted, settings -> {
            settings.setAuthorizationEnabled(true);
            settings.setJobExecutorActivate(true);
            return settings;
        }, "bench/plain-referral.bpmn");
    }

    private static void plainReferral(ProcessEngine engine, PlainRouting routing) {
        var variables = new HashMap<String, Object>();
        for (var at = 0; at < 18; at++) {
            variables.put("fact" + at, "value of fact " + at);
        }
        variables.put("partner", routing.best());
        variables.put("answerDueAt", Date.from(Instant.now().plus(Duration.ofDays(3))));
        var instance = engine.getRuntimeService().startProcessInstanceByKey("plain-referral", UUID.randomUUID().toString(), variables);
        for (var step : List.of("Task_Answer", "Task_FirstContact")) {
            var task = engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).taskDefinitionKey(step).singleResult();
            engine.getTaskService().complete(task.getId(), Map.of("decision", "ACCEPTED", "result", step));
        }
    }

    /** Counts the statements that go to a database. */
    static class Counting implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof HikariDataSource pool && name.equals("dataSource") ? counted(pool) : bean;
        }

        static HikariDataSource counted(HikariDataSource pool) {
            var counted = new HikariDataSource() {

                @Override
                public Connection getConnection() throws SQLException {
                    return counted(Connection.class, pool.getConnection());
                }
            };
            pool.copyStateTo(counted);
            return counted;
        }

        private static <T> T counted(Class<T> type, Object real) {
            return type.cast(Proxy.newProxyInstance(Counting.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                if (method.getName().startsWith("execute")) {
                    STATEMENTS.increment();
                }
                try {
                    var answer = method.invoke(real, arguments);
                    return answer instanceof Statement && method.getReturnType().isInterface() && !method.getName().equals("unwrap") ? counted(method.getReturnType(), answer) : answer;
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }));
        }
    }
}
