package org.assist.routing;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.assist.rulebook.NewSessions;
import org.assist.rulebook.Rulebook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long it takes to say everything about the services of a network for one need: about all of them, and as the product does, about those
 * that offer what she needs. The README has the command and the figures.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(RoutingBenchmark.NEEDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
public class RoutingBenchmark {

    static final int NEEDS = 4;
    private static final long SEED = 20_260;
    private static final Map<String, String> WAYS = Map.of("rules", "as the product asks: the rules, about her kind of help", "handWrittenOfHerKind", "written by hand in Java, about her kind of help",
            "newSessions", "the rules, about everything", "handWritten", "written by hand in Java, about everything", "decisionTable", "a DMN table of Camunda, about everything, objections only");

    @Param({"20", "200", "2000", "20000"})
    public int services;

    private List<List<Record>> needs;
    private Rulebook rulebook;
    private HandWrittenRouting hand;
    private NewSessions sessions;
    private DmnRouting table;

    /** Prepares the needs, and makes sure that every way says the same about them. */
    @Setup
    public void prepare() {
        var random = new RandomNeeds(SEED, services);
        needs = Stream.generate(random::next).limit(NEEDS).toList();
        rulebook = new Rulebook(List.of(PartnerRouting.QUESTION), "rules");
        hand = new HandWrittenRouting(rulebook);
        sessions = new NewSessions(PartnerRouting.QUESTION);
        table = new DmnRouting(rulebook);
        for (var facts : needs) {
            requireTheSame("about everything", times(sessions.ask(facts)), times(hand.ask(facts)));
            requireTheSame("about her kind of help", times(rulebook.ask(PartnerRouting.QUESTION.name(), ofHerKind(facts)).all()), times(hand.ask(ofHerKind(facts))));
        }
        var objections = rulebook.ask(PartnerRouting.QUESTION.name(), needs.get(0)).of(Objection.class);
        requireTheSame("the decision table", Set.copyOf(objections), Set.copyOf(table.ask(needs.get(0))));
    }

    @Benchmark
    public void rules(Blackhole hole) {
        needs.forEach(facts -> hole.consume(rulebook.ask(PartnerRouting.QUESTION.name(), ofHerKind(facts))));
    }

    @Benchmark
    public void handWrittenOfHerKind(Blackhole hole) {
        needs.forEach(facts -> hole.consume(hand.ask(ofHerKind(facts))));
    }

    @Benchmark
    public void newSessions(Blackhole hole) {
        needs.forEach(facts -> hole.consume(sessions.ask(facts)));
    }

    @Benchmark
    public void handWritten(Blackhole hole) {
        needs.forEach(facts -> hole.consume(hand.ask(facts)));
    }

    @Benchmark
    public void decisionTable(Blackhole hole) {
        needs.forEach(facts -> hole.consume(table.ask(facts)));
    }

    /** What the product tells the rules: nothing of a service that offers something else. */
    private static List<Record> ofHerKind(List<Record> facts) {
        var type = facts.stream().filter(NeedFacts.class::isInstance).map(it -> ((NeedFacts) it).type()).findFirst().orElseThrow();
        var services = facts.stream().filter(it -> it instanceof ServiceFacts service && service.type() == type).map(it -> ((ServiceFacts) it).id()).collect(toSet());
        return facts.stream().filter(it -> it instanceof ServiceFacts service ? services.contains(service.id())
                : !(it instanceof FundingFacts line) || services.contains(line.service())).toList();
    }

    /** Takes JMH's own arguments, such as {@code -p services=200}, and ends with the table of the README. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        var options = new OptionsBuilder().parent(new CommandLineOptions(arguments)).include(RoutingBenchmark.class.getName()).addProfiler(GCProfiler.class).build();
        var results = new Runner(options).run();
        System.out.println("\n| services | way | verdicts a second | µs a need | ± | KB a need | times as long as the product |");
        System.out.println("|---:|---|---:|---:|---:|---:|---:|");
        var rules = results.stream().filter(result -> way(result).equals("rules")).collect(toMap(RoutingBenchmark::services, identity()));
        for (var result : results.stream().sorted(comparing(RoutingBenchmark::services).thenComparing(result -> result.getPrimaryResult().getScore())).toList()) {
            var time = result.getPrimaryResult();
            System.out.printf("| %,d | %s | %,.0f | %,.1f | %,.1f | %,.1f | %s |%n", services(result), WAYS.get(way(result)), judged(result) * 1e6 / time.getScore(),
                    time.getScore(), time.getScoreError(), result.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / 1e3,
                    rules.containsKey(services(result)) ? "%.2f".formatted(time.getScore() / rules.get(services(result)).getPrimaryResult().getScore()) : "");
        }
    }

    private static String way(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    private static int services(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("services"));
    }

    /** About how many services something is said for one need, on average. */
    private static double judged(RunResult result) {
        var random = new RandomNeeds(SEED, services(result));
        var about = Stream.generate(random::next).limit(NEEDS).map(facts -> WAYS.get(way(result)).contains("her kind") ? ofHerKind(facts) : facts);
        return about.flatMap(List::stream).filter(ServiceFacts.class::isInstance).count() / (double) NEEDS;
    }

    private static Map<Record, Long> times(Collection<Record> conclusions) {
        return conclusions.stream().collect(groupingBy(identity(), counting()));
    }

    private static void requireTheSame(String way, Object said, Object other) {
        if (!said.equals(other)) {
            throw new IllegalStateException("The rules and %s do not say the same".formatted(way));
        }
    }
}
