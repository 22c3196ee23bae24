package org.assist.routing;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.assist.routing.ReferralHistory.Lately;
import org.assist.rulebook.Rulebook;

/**
 * A need, what else is known of the woman who has it, and a directory to choose from.
 *
 * @param ofHer  her languages, wishes, dangers, what she needs and who stands against her
 * @param lately what the services did that were asked lately
 */
record Situation(NeedFacts need, List<Record> ofHer, List<ServiceFacts> services, List<FundingFacts> funding, Map<String, Lately> lately) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** As the rules are told of it. */
    List<Record> facts() {
        var facts = new ArrayList<Record>(ofHer);
        facts.add(need);
        facts.addAll(services);
        facts.addAll(funding);
        return facts;
    }

    /** Facts of one kind about her. */
    <T extends Record> List<T> her(Class<T> kind) {
        return ofHer.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<FundingFacts> fundingOf(ServiceFacts service) {
        return funding.stream().filter(line -> line.service().equals(service.id())).toList();
    }

    ServiceFacts service(String id) {
        return services.stream().filter(service -> service.id().equals(id)).findFirst().orElseThrow();
    }

    Situation with(NeedFacts other) {
        return new Situation(other, ofHer, services, funding, lately);
    }

    Situation withHer(List<Record> others) {
        return new Situation(need, others, services, funding, lately);
    }

    Situation withFunding(List<FundingFacts> others) {
        return new Situation(need, ofHer, services, others, lately);
    }

    Situation withLately(Map<String, Lately> others) {
        return new Situation(need, ofHer, services, funding, others);
    }

    Situation withServices(List<ServiceFacts> others) {
        return new Situation(need, ofHer, others, funding, lately);
    }

    Situation withService(String id, UnaryOperator<ServiceFacts> changed) {
        return withServices(services.stream().map(service -> service.id().equals(id) ? changed.apply(service) : service).toList());
    }

    /** What the rules say, ranked as the house ranks it. */
    Recommendation recommendation(Rulebook rules) {
        var question = PartnerRouting.QUESTION.name();
        return new Verdicts(rules.ask(question, facts()), rule -> rules.criterionOf(question, rule)).rank(NOBODY, NOBODY, candidates(), lastAsked());
    }

    List<Candidate> candidates() {
        return services.stream().map(it -> new Candidate(it.id(), it.organisation(), it.id(), it.waitingDays())).toList();
    }

    Map<String, Instant> lastAsked() {
        return lately.entrySet().stream().collect(toMap(Map.Entry::getKey, it -> it.getValue().lastAsked()));
    }
}
