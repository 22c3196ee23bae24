package org.assist.routing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.assist.partner.Disruption;
import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.Certainty;
import org.assist.vocabulary.Competence;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ResidenceStatus;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;

/**
 * Invented needs and a network that may meet them: random, but the same for the same seed. About every seventh service is one
 * organisation's, as in the demo; what is rare there is somewhat less rare here, so that every rule speaks now and then.
 */
class RandomNeeds {

    private static final int SERVICES_OF_AN_ORGANISATION = 7;
    private static final Map<Jurisdiction, List<String>> REGIONS = Map.of(
            Jurisdiction.DE, List.of("DE-BE", "DE-HH", "DE-BY", "DE-NW"), Jurisdiction.IE, List.of("IE-L", "IE-M", "IE-C", "IE-U"),
            Jurisdiction.IT, List.of("IT-25", "IT-62", "IT-82", "IT-52"), Jurisdiction.ES, List.of("ES-MD", "ES-CT", "ES-AN", "ES-GA"),
            Jurisdiction.UK_SCT, List.of("GB-GLG", "GB-EDH", "GB-FIF", "GB-HLD"));
    private static final List<String> TOWNS = List.of("Altford", "Brennhaven", "Casteldoro", "Dunmora");
    private static final List<String> LANGUAGES = List.of("en", "de", "es", "it", "fr", "ro", "sq", "pt", "ar", "vi", "yo", "uk");

    private final long seed;
    private final int services;
    private final Random random;
    private final Map<Set<?>, Set<?>> sets = new HashMap<>();
    private Random now;

    /** @param services how many the network has */
    RandomNeeds(long seed, int services) {
        this.seed = seed;
        this.services = services;
        this.random = new Random(seed);
    }

    /** All facts about one more need; what is a service's own stays the same from need to need. */
    List<Record> next() {
        now = random;
        var facts = new ArrayList<>(hers());
        for (var service = 0; service < services; service++) {
            now = new Random(seed * services + service);
            var id = "service-" + service;
            facts.add(service(id, "organisation-" + service / SERVICES_OF_AN_ORGANISATION));
            facts.addAll(funding(id));
        }
        return facts;
    }

    private List<Record> hers() {
        var country = any(Jurisdiction.values());
        var children = chance(30) ? 1 + now.nextInt(3) : 0;
        var facts = new ArrayList<Record>();
        facts.add(new NeedFacts(any(ServiceType.values()), any(Urgency.values()), country, chance(80) ? any(REGIONS.get(country)) : null,
                chance(80) ? AgeGroup.ADULT : any(AgeGroup.values()), any(ResidenceStatus.values()), chance(40), chance(40), any(RiskLevel.values()),
                chance(15) ? Set.of(organisation()) : Set.of(), some(Set.of("R10", "R11"), 5), chance(40) ? any(DeliveryMode.values()) : null,
                any(Certainty.values()), any(Certainty.values()), chance(15), children, children > 0 && chance(50) ? now.nextInt(18) : null,
                some(TOWNS, 5), chance(5), any(Certainty.values())));
        some(LANGUAGES, 12).forEach(language -> facts.add(new HerLanguage(language)));
        if (chance(40)) {
            some(REGIONS.get(country), 30).forEach(region -> facts.add(new DangerousRegion(region)));
        }
        some(List.of(AccessNeed.values()), 5).forEach(need -> facts.add(new AccessNeeded(need, need.barrier())));
        some(List.of(Competence.values()), 20).forEach(competence -> facts.add(new KnowledgeNeeded(competence)));
        if (chance(20)) {
            facts.add(new Conflict(organisation(), any(Conflict.Side.values())));
        }
        if (chance(10)) {
            facts.add(new PassedOn(organisation()));
        }
        for (var rank = 1; rank <= now.nextInt(5); rank++) {
            facts.add(new Wish(organisation(), rank));
        }
        return facts;
    }

    private ServiceFacts service(String id, String organisation) {
        var country = any(Jurisdiction.values());
        var disrupted = chance(4) ? any(Disruption.Kind.values()) : null;
        var usual = chance(70) ? Set.of(DeliveryMode.IN_PERSON) : some(EnumSet.allOf(DeliveryMode.class), 60);
        var modes = disrupted == null ? usual : disrupted == Disruption.Kind.CLOSED ? Set.<DeliveryMode>of()
                : same(usual.stream().filter(DeliveryMode::remote).collect(toUnmodifiableSet()));
        var places = chance(70) ? 1 + now.nextInt(20) : 0;
        var minAge = any(List.of(18, 18, 18, 0, 14, 21));
        var risk = chance(40) ? any(RiskLevel.values()) : null;
        var consent = random.nextInt(100) < 50;
        return new ServiceFacts(id, organisation, any(ServiceType.values()), chance(96), chance(97), chance(95), chance(3), chance(5),
                chance(90) ? Set.of(country) : Set.of(Jurisdiction.values()), chance(30) ? some(REGIONS.get(country), 50) : Set.of(),
                modes.stream().anyMatch(DeliveryMode::remote), modes, disrupted, some(LANGUAGES, 25), chance(80), chance(30), chance(64), minAge,
                minAge == 0 && chance(20) ? 17 : chance(20) ? 60 : 120, chance(85) ? Set.of() : some(List.of(ResidenceStatus.values()), 60), chance(5),
                places, places == 0 ? 0 : now.nextInt(places + 1), now.nextInt(144), chance(25) ? 0 : now.nextInt(30),
                consent, !consent && hers(10), hers(3), chance(70) ? 0 : 1 + now.nextInt(5), chance(2), hers(90),
                chance(50) ? 0 : now.nextInt(48), chance(50) ? now.nextInt(4) : null, chance(30) ? 6 + now.nextInt(12) : null,
                some(List.of(AccessNeed.values()), 15), some(List.of(Competence.values()), 30), chance(40),
                risk == null ? Set.of() : same(Arrays.stream(RiskLevel.values()).filter(level -> level.compareTo(risk) <= 0).collect(toUnmodifiableSet())),
                chance(15), chance(8), hers(5), hers(4), chance(60) ? any(TOWNS) : null, chance(10) ? now.nextInt(21) : null, 50 + now.nextInt(51));
    }

    private List<FundingFacts> funding(String service) {
        var lines = new ArrayList<FundingFacts>();
        for (var line = 0; chance(30) && line < 3; line++) {
            lines.add(new FundingFacts(service, "LINE-" + line, chance(70), chance(60)));
        }
        return lines;
    }

    /** What differs from woman to woman. */
    private boolean hers(int ofAHundred) {
        return random.nextInt(100) < ofAHundred;
    }

    private boolean chance(int ofAHundred) {
        return now.nextInt(100) < ofAHundred;
    }

    private String organisation() {
        return "organisation-" + now.nextInt(services / SERVICES_OF_AN_ORGANISATION + 1);
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[now.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(now.nextInt(values.size()));
    }

    private <T extends Comparable<T>> Set<T> some(Collection<T> values, int ofAHundred) {
        return same(values.stream().sorted().filter(value -> chance(ofAHundred)).collect(toUnmodifiableSet()));
    }

    /** Equal sets once, or 20,000 services would not fit. */
    @SuppressWarnings("unchecked")
    private <T> Set<T> same(Set<T> set) {
        return (Set<T>) sets.computeIfAbsent(set, key -> key);
    }
}
