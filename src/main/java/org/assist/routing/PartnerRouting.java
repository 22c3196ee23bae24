package org.assist.routing;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.assist.partner.PartnerDirectory;
import org.assist.partner.ServiceEntry;
import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.Certainty;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recommends partners for a need, as {@code rules/routing} has it, and keeps what was recommended and chosen. */
@Component
@Transactional
public class PartnerRouting {

    static final Question QUESTION = new Question("routing",
            List.of(NeedFacts.class, HerLanguage.class, DangerousRegion.class, Wish.class, AccessNeeded.class, KnowledgeNeeded.class, Conflict.class, PassedOn.class,
                    ServiceFacts.class, FundingFacts.class),
            List.of(new Question.Table("weights.csv", Weight.class, 1),
                    new Question.Table("waiting-times.csv", WaitingTime.class, 1),
                    new Question.Table("limits.csv", Limit.class, 1),
                    new Question.Table("knowledge.csv", KnowledgeDemanded.class, 2)),
            List.of(Objection.class, Points.class, Remark.class, Hold.class, FundingWord.class, OneByOne.class));

    static final Question DELIVERY = new Question("delivery", List.of(RemotePlan.class), List.of(), List.of(NotPossible.class));

    private final SupportPlans plans;
    private final PartnerDirectory directory;
    private final RoutingFacts facts;
    private final ReferralHistory history;
    private final Rulebook rulebook;
    private final RoutingDecisions decisions;
    private final Clock clock;

    PartnerRouting(SupportPlans plans, PartnerDirectory directory, RoutingFacts facts, ReferralHistory history, Rulebook rulebook,
            RoutingDecisions decisions, Clock clock) {
        this.plans = plans;
        this.directory = directory;
        this.facts = facts;
        this.history = history;
        this.rulebook = rulebook;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Bean
    static Question routingQuestion() {
        return QUESTION;
    }

    @Bean
    static Question deliveryQuestion() {
        return DELIVERY;
    }

    /**
     * What speaks against going on from a distance, as {@code rules/delivery} has it; empty when nothing does.
     *
     * @param atOurPlace she does it at our place and on our device
     */
    @Transactional(readOnly = true)
    public List<String> objectionsTo(String service, DeliveryMode mode, Certainty deviceSafe, boolean atOurPlace) {
        var offered = directory.service(service).map(ServiceEntry::modesToday).orElse(Set.of());
        return rulebook.ask(DELIVERY.name(), List.of(new RemotePlan(mode, offered, deviceSafe, atOurPlace))).of(NotPossible.class).stream()
                .map(NotPossible::sentence).sorted().toList();
    }

    /** Asks the rules about every service of the kind she needs and keeps their answer. */
    public Recommendation recommendFor(UUID need) {
        var wanted = plans.need(need);
        var services = directory.services();
        var lately = history.lately();
        var about = facts.about(wanted, services, lately);
        var lastAsked = lately.entrySet().stream().collect(toMap(Map.Entry::getKey, it -> it.getValue().lastAsked()));
        var candidates = services.stream().filter(service -> service.type() == wanted.serviceType()).map(PartnerRouting::candidate).toList();
        var recommendation = ask(about).rank(UUID.randomUUID(), need, candidates, lastAsked);
        decisions.keep(wanted.caseNumber(), recommendation, about, lastAsked, clock.instant());
        return recommendation;
    }

    /**
     * What the rules say of a need that nobody has, about the real directory or one to try; nothing of it is kept.
     *
     * @param hers     what is known of the need and of the woman who would have it
     * @param services to judge in place of the real ones, {@code null} for these
     */
    @Transactional(readOnly = true)
    public Recommendation preview(NeedFacts need, List<Record> hers, List<ServiceFacts> services) {
        var real = directory.services();
        var about = new ArrayList<Record>(hers);
        about.add(need);
        about.addAll(services == null ? facts.offered(real, need.jurisdiction()) : services);
        var candidates = services == null ? real.stream().map(PartnerRouting::candidate).toList()
                : services.stream().map(it -> new Candidate(it.id(), it.organisation(), it.id(), it.waitingDays())).toList();
        return ask(about).rank(new UUID(0, 0), new UUID(0, 0), candidates, Map.of());
    }

    /** What the rules would be told of every service of the directory for somebody in this country who allowed everybody to be asked. */
    @Transactional(readOnly = true)
    public List<ServiceFacts> offered(Jurisdiction jurisdiction) {
        return facts.offered(directory.services(), jurisdiction).stream().filter(ServiceFacts.class::isInstance).map(ServiceFacts.class::cast).toList();
    }

    Verdicts ask(List<Record> about) {
        return new Verdicts(rulebook.ask(QUESTION.name(), about), rule -> rulebook.criterionOf(QUESTION.name(), rule));
    }

    private static Candidate candidate(ServiceEntry service) {
        return new Candidate(service.id(), service.organisation(), service.organisationName() + ": " + service.name(), service.waitingDays());
    }

    /** What would have to change so that somebody can be asked for this need after all; the fewest changes first. */
    @Transactional(readOnly = true)
    public List<Opening> whatWouldOpen(UUID need) {
        return new WhatIf(rulebook, facts.about(plans.need(need), directory.services(), history.lately())).openings();
    }

    /** How many partners may be asked at the same time for this need, by what was last recommended. */
    @Transactional(readOnly = true)
    public int askedAtOnce(UUID need) {
        var oneByOne = latestFor(need).map(Recommendation::oneByOne).orElse(List.of());
        return !oneByOne.isEmpty() ? 1 : limit(Limit.Name.PARTNERS_ASKED_AT_ONCE);
    }

    private int limit(Limit.Name name) {
        return rulebook.rows(QUESTION.name(), Limit.class).stream().filter(limit -> limit.name() == name).mapToInt(Limit::amount).findFirst().orElseThrow();
    }

    /** What was last recommended for this need. */
    @Transactional(readOnly = true)
    public Optional<Recommendation> latestFor(UUID need) {
        return decisions.latest(need);
    }

    /**
     * Keeps which of the recommended services was chosen with her.
     *
     * @param reasonCode why it is not the one on top; may be {@code null} if it is
     * @param by         the account of whoever recorded the choice
     * @throws IllegalArgumentException if there is no such decision, the service is not among its candidates, or a
     *                                  reason is missing
     */
    public Verdict choose(UUID decision, String service, String reasonCode, String by) {
        var recommendation = decisions.find(decision)
                .orElseThrow(() -> new IllegalArgumentException("There is no routing decision %s".formatted(decision)));
        var chosen = recommendation.ranked().stream().filter(verdict -> verdict.service().equals(service)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The chosen service is no candidate of routing decision %s".formatted(decision)));
        var isFirst = chosen.equals(recommendation.ranked().get(0));
        if (!isFirst && (reasonCode == null || reasonCode.isBlank())) {
            throw new IllegalArgumentException("A choice other than the recommended one needs a reason");
        }
        decisions.keepChoice(decision, service, reasonCode, by, clock.instant());
        return chosen;
    }
}
