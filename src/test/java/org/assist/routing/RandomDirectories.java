package org.assist.routing;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static net.jqwik.api.Arbitraries.frequency;
import static net.jqwik.api.Arbitraries.frequencyOf;
import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.just;
import static net.jqwik.api.Arbitraries.of;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.assist.partner.Disruption;
import org.assist.routing.ReferralHistory.Lately;
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
 * Women, needs and directories out of a small world, in which every criterion speaks often and yet about every tenth service is left.
 * What cannot be in the real directory is not made up: more free places than places, ways to be helped at a closed organisation,
 * consent in force and taken back.
 */
final class RandomDirectories {

    private static final int MOST_SERVICES = 12;
    private static final Instant TODAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final List<String> ORGANISATIONS = List.of("beacon", "harbour", "lantern", "meadow", "orchard", "willow");
    private static final List<String> TOWNS = List.of("Altford", "Brennhaven", "Casteldoro");
    private static final List<String> LANGUAGES = List.of("de", "en", "es", "ro", "yo");
    private static final List<ServiceType> TYPES = List.of(ServiceType.EMERGENCY_SHELTER, ServiceType.SAFE_FLAT, ServiceType.SECURITY_PLANNING,
            ServiceType.TRAUMA_THERAPY, ServiceType.COUNSELLING, ServiceType.PEER_MENTORING, ServiceType.SUBSTANCE_TREATMENT,
            ServiceType.PSYCHIATRIC_CRISIS, ServiceType.ASYLUM, ServiceType.CRIMINAL_PROCEEDINGS, ServiceType.LANGUAGE_COURSE);

    /** Where a woman lives or a service works. */
    private record Place(Set<Jurisdiction> countries, Set<String> regions) {}

    /** A service before it has its key, with what hangs on it. */
    private record Entry(ServiceFacts facts, List<FundingFacts> lines, Lately lately) {}

    private RandomDirectories() {
    }

    static Arbitrary<Situation> situations() {
        return Combinators.combine(needs(), ofHer(), entries()).as(RandomDirectories::situation);
    }

    static Arbitrary<NeedFacts> needs() {
        var home = frequency(
                Tuple.of(4, new Place(Set.of(Jurisdiction.DE), Set.of("DE-BE"))), Tuple.of(2, new Place(Set.of(Jurisdiction.DE), Set.of("DE-HH"))),
                Tuple.of(1, new Place(Set.of(Jurisdiction.DE), Set.of())), Tuple.of(1, new Place(Set.of(Jurisdiction.IE), Set.of("IE-L"))),
                Tuple.of(1, new Place(Set.of(Jurisdiction.UK_SCT), Set.of("GB-GLG"))), Tuple.of(1, new Place(Set.of(Jurisdiction.UK_SCT), Set.of())));
        var sons = integers().between(0, 17).injectNull(0.6);
        return Combinators.combine(home, sons, needsAnywhere()).as((place, son, need) -> {
            var placed = Altered.with(need, "jurisdiction", place.countries().iterator().next());
            placed = Altered.with(placed, "region", place.regions().stream().findFirst().orElse(null));
            return Altered.with(placed, "eldestSon", need.childrenWithHer() == 0 ? null : son);
        });
    }

    private static Arbitrary<NeedFacts> needsAnywhere() {
        return records(NeedFacts.class, Map.ofEntries(
                Map.entry("type", of(TYPES)),
                Map.entry("urgency", of(Urgency.class)),
                Map.entry("jurisdiction", just(Jurisdiction.DE)),
                Map.entry("region", just(null)),
                Map.entry("ageGroup", usually(AgeGroup.ADULT, of(AgeGroup.class))),
                Map.entry("residenceStatus", of(ResidenceStatus.class)),
                Map.entry("formallyIdentified", of(true, false)),
                Map.entry("womenOnly", of(true, false)),
                Map.entry("riskLevel", of(RiskLevel.class)),
                Map.entry("excludedOrganisations", usuallyNone(ORGANISATIONS)),
                Map.entry("waived", usuallyNone(List.of("R10", "R11"))),
                Map.entry("deliveryMode", usually(null, of(DeliveryMode.class))),
                Map.entry("deviceSafe", usually(Certainty.YES, of(Certainty.class))),
                Map.entry("thirdCountryNational", of(Certainty.class)),
                Map.entry("notToAuthorities", usually(false, of(true, false))),
                Map.entry("childrenWithHer", usually(0, integers().between(0, 4))),
                Map.entry("eldestSon", just(null)),
                Map.entry("excludedTowns", usuallyNone(TOWNS)),
                Map.entry("somebodyToAvoid", nearlyAlways(false, just(true))),
                Map.entry("canPay", of(Certainty.class))));
    }

    private static Arbitrary<List<Record>> ofHer() {
        return Combinators.combine(
                few(LANGUAGES), usuallyNone(List.of("DE-BE", "DE-HH", "IE-L", "GB-GLG")), few(ORGANISATIONS),
                usuallyNone(List.of(AccessNeed.values())), few(List.of(Competence.values())),
                usuallyNone(ORGANISATIONS), of(Conflict.Side.class).list().ofSize(ORGANISATIONS.size()), usuallyNone(ORGANISATIONS))
                .as((languages, dangers, wishes, access, knowledge, conflicts, sides, passedOn) -> {
                    var facts = new ArrayList<Record>();
                    languages.forEach(code -> facts.add(new HerLanguage(code)));
                    dangers.forEach(code -> facts.add(new DangerousRegion(code)));
                    var rank = 1;
                    for (var organisation : wishes) {
                        facts.add(new Wish(organisation, rank++));
                    }
                    access.forEach(needed -> facts.add(new AccessNeeded(needed, needed.barrier())));
                    knowledge.forEach(competence -> facts.add(new KnowledgeNeeded(competence)));
                    conflicts.forEach(organisation -> facts.add(new Conflict(organisation, sides.get(ORGANISATIONS.indexOf(organisation)))));
                    passedOn.forEach(organisation -> facts.add(new PassedOn(organisation)));
                    return facts;
                });
    }

    private static Arbitrary<List<Entry>> entries() {
        var line = records(FundingFacts.class, Map.of("service", just(""), "line", just(""), "open", usually(true, of(true, false)),
                "thirdCountryOnly", of(true, false)));
        var lines = usually(List.<FundingFacts>of(), line.list().ofMaxSize(3));
        var lately = Combinators.combine(integers().between(0, 3), integers().between(0, 5)).as((waiting, days) ->
                new Lately(waiting, TODAY.minusSeconds(86_400L * days), 0, 0)).injectNull(0.5);
        return Combinators.combine(services(), lines, lately).as(Entry::new).list().ofMinSize(1).ofMaxSize(MOST_SERVICES);
    }

    private static Arbitrary<ServiceFacts> services() {
        var places = of(
                new Place(Set.of(Jurisdiction.DE), Set.of()), new Place(Set.of(Jurisdiction.DE), Set.of("DE-BE")),
                new Place(Set.of(Jurisdiction.DE), Set.of("DE-BE", "DE-HH")), new Place(Set.of(Jurisdiction.DE), Set.of("DE-HH")),
                new Place(Set.of(Jurisdiction.DE, Jurisdiction.IE, Jurisdiction.UK_SCT), Set.of()), new Place(Set.of(Jurisdiction.IE), Set.of("IE-L")),
                new Place(Set.of(Jurisdiction.UK_SCT), Set.of()), new Place(Set.of(Jurisdiction.UK_SCT), Set.of("GB-GLG")));
        return Combinators.combine(places, servicesAnywhere()).as((place, service) -> {
            var placed = Altered.with(service, "jurisdictions", place.countries());
            placed = Altered.with(placed, "regions", place.regions());
            placed = Altered.with(placed, "maxAge", Math.max(service.minAge(), service.maxAge()));
            placed = Altered.with(placed, "freePlaces", Math.min(service.places(), service.freePlaces()));
            var modes = service.disrupted() == Disruption.Kind.CLOSED ? Set.<DeliveryMode>of()
                    : service.modes().stream().filter(mode -> service.disrupted() == null || mode.remote()).collect(toUnmodifiableSet());
            placed = Altered.with(placed, "modes", modes);
            placed = Altered.with(placed, "remote", modes.stream().anyMatch(DeliveryMode::remote));
            placed = Altered.with(placed, "consentWithdrawn", service.consentWithdrawn() && !service.consentInForce());
            return Altered.with(placed, "helped", service.helped() && !service.didNotHelp());
        });
    }

    private static Arbitrary<ServiceFacts> servicesAnywhere() {
        return records(ServiceFacts.class, Map.ofEntries(
                Map.entry("id", just("")),
                Map.entry("organisation", of(ORGANISATIONS)),
                Map.entry("type", nearlyAlways(null, of(TYPES))),
                Map.entry("active", nearlyAlways(true, just(false))),
                Map.entry("organisationActive", nearlyAlways(true, just(false))),
                Map.entry("agreementValid", nearlyAlways(true, just(false))),
                Map.entry("networkOnly", nearlyAlways(false, just(true))),
                Map.entry("reportingDuty", nearlyAlways(false, just(true))),
                Map.entry("jurisdictions", just(Set.of())),
                Map.entry("regions", just(Set.of())),
                Map.entry("remote", just(false)),
                Map.entry("modes", frequencyOf(Tuple.of(4, just(Set.of(DeliveryMode.IN_PERSON))), Tuple.of(1, just(Set.of())),
                        Tuple.of(4, just(Set.of(DeliveryMode.IN_PERSON, DeliveryMode.PHONE))), Tuple.of(4, some(List.of(DeliveryMode.values()))))),
                Map.entry("disrupted", nearlyAlways(null, of(Disruption.Kind.class))),
                Map.entry("languages", some(LANGUAGES)),
                Map.entry("interpreter", of(true, false)),
                Map.entry("womenOnly", of(true, false)),
                Map.entry("femaleStaff", usually(true, of(true, false))),
                Map.entry("minAge", of(18, 18, 18, 0, 16, 17, 21)),
                Map.entry("maxAge", of(100, 100, 100, 120, 99, 65, 25, 18, 17)),
                Map.entry("acceptedStatuses", usuallyNone(List.of(ResidenceStatus.values()))),
                Map.entry("requiresIdentification", usually(false, of(true, false))),
                Map.entry("places", usually(5, integers().between(0, 3))),
                Map.entry("freePlaces", integers().between(0, 3)),
                Map.entry("capacityAge", usually(5, integers().between(70, 74))),
                Map.entry("waitingDays", usually(0, of(0, 1, 3, 4, 14, 15, 60, 61))),
                Map.entry("consentInForce", usually(true, of(true, false))),
                Map.entry("consentWithdrawn", nearlyAlways(false, just(true))),
                Map.entry("saidNo", nearlyAlways(false, just(true))),
                Map.entry("openOffers", integers().between(0, 2)),
                Map.entry("underReview", nearlyAlways(false, just(true))),
                Map.entry("freeCrossing", usually(true, of(true, false))),
                Map.entry("hoursUntilOpen", usually(0, integers().between(0, 3))),
                Map.entry("childrenMax", usually(3, integers().between(0, 3).injectNull(0.4))),
                Map.entry("boysUpTo", usually(null, integers().between(0, 18))),
                Map.entry("adaptedFor", of(true, false).flatMap(all -> all ? just(Set.of(AccessNeed.values())) : few(List.of(AccessNeed.values())))),
                Map.entry("competences", of(true, false).flatMap(all -> all ? just(Set.of(Competence.values())) : few(List.of(Competence.values())))),
                Map.entry("trained", of(true, false)),
                Map.entry("acceptedRisks", usually(Set.of(RiskLevel.values()), integers().between(0, 3).map(RandomDirectories::upTo))),
                Map.entry("childcare", of(true, false)),
                Map.entry("charges", nearlyAlways(false, just(true))),
                Map.entry("helped", nearlyAlways(false, just(true))),
                Map.entry("didNotHelp", nearlyAlways(false, just(true))),
                Map.entry("town", usually(null, of(TOWNS))),
                Map.entry("daysUntilSurgery", usually(null, of(0, 1, 3, 4, 14, 15, 60, 61))),
                Map.entry("reliability", integers().between(60, 80))));
    }

    /** Keys do not follow the order of the directory. */
    private static Situation situation(NeedFacts need, List<Record> ofHer, List<Entry> entries) {
        var services = new ArrayList<ServiceFacts>();
        var funding = new ArrayList<FundingFacts>();
        var lately = new HashMap<String, Lately>();
        for (var entry : entries) {
            var key = "%s.%02d".formatted(entry.facts().organisation(), services.size() * 7 % MOST_SERVICES);
            var service = Altered.with(entry.facts(), "id", key);
            services.add(service.type() == null ? Altered.with(service, "type", need.type()) : service);
            for (var line : entry.lines()) {
                funding.add(new FundingFacts(key, "LINE-" + funding.size(), line.open(), line.thirdCountryOnly()));
            }
            if (entry.lately() != null) {
                lately.put(key, entry.lately());
            }
        }
        return new Situation(need, ofHer, services, funding, lately);
    }

    /** @param components for each of the record's, by its name */
    private static <T extends Record> Arbitrary<T> records(Class<T> type, Map<String, Arbitrary<?>> components) {
        var names = Altered.components(type);
        if (!Set.copyOf(names).equals(components.keySet())) {
            throw new IllegalArgumentException("%s is made of %s, not of %s".formatted(type.getSimpleName(), names, components.keySet()));
        }
        var inOrder = names.stream().<Arbitrary<Object>>map(name -> components.get(name).asGeneric()).toList();
        return Combinators.combine(inOrder).as(values -> Altered.of(type, values));
    }

    private static Set<RiskLevel> upTo(int levels) {
        return Arrays.stream(RiskLevel.values()).limit(levels).collect(toUnmodifiableSet());
    }

    private static <T> Arbitrary<T> usually(T value, Arbitrary<? extends T> others) {
        return frequencyOf(Tuple.of(7, just(value)), Tuple.of(3, others));
    }

    private static <T> Arbitrary<T> nearlyAlways(T value, Arbitrary<? extends T> others) {
        return frequencyOf(Tuple.of(19, just(value)), Tuple.of(1, others));
    }

    private static <T> Arbitrary<Set<T>> usuallyNone(List<T> of) {
        return usually(Set.of(), few(of));
    }

    private static <T> Arbitrary<Set<T>> few(List<T> of) {
        return Arbitraries.of(of).set().ofMaxSize(of.size() - 1);
    }

    private static <T> Arbitrary<Set<T>> some(List<T> of) {
        return Arbitraries.of(of).set().ofMinSize(1).ofMaxSize(of.size());
    }
}
