package org.assist.routing;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import org.assist.routing.Conflict.Side;
import org.assist.vocabulary.AccessNeed;
import org.assist.vocabulary.Competence;
import org.assist.vocabulary.DeliveryMode;
import org.assist.vocabulary.RiskLevel;

/** For every sentence by which a service is excluded: the same situation without the one fact the sentence speaks of. */
final class Repairs {

    private interface Repair {

        Situation of(Situation in, ServiceFacts service);
    }

    private static final Map<String, Repair> BY_SENTENCE = Map.ofEntries(
            service("It offers something else than she needs", "type", (in, it) -> in.need().type()),
            service("The service is paused", "active", true),
            service("Its organisation is suspended", "organisationActive", true),
            service("The agreement with its organisation is not in force", "agreementValid", true),
            entry("Its organisation is closed at present", Repairs::asUsual),
            service("Its organisation is a member of the network only and takes no cases", "networkOnly", false),
            entry("She does not want this organisation to hear of her", (in, it) -> {
                var excluded = new HashSet<>(in.need().excludedOrganisations());
                excluded.remove(it.organisation());
                return in.with(Altered.with(in.need(), "excludedOrganisations", excluded));
            }),
            service("It is in a town where she does not want to be", "town", (in, it) -> null),
            her("It works where it is dangerous for her", Repairs::dangerThere),
            her("It works where it is dangerous for her, and she wishes to be seen in person", Repairs::dangerThere),
            her("It works where it is dangerous for her, and somebody looks into her device", Repairs::dangerThere),
            her("Nobody knows whether it is where it is dangerous for her, and she wishes to be seen in person", it -> DangerousRegion.class::isInstance),
            her("Nobody knows whether it is where it is dangerous for her, and her risk is high", it -> DangerousRegion.class::isInstance),
            her("Nobody knows whether it is where it is dangerous for her, and somebody looks into her device", it -> DangerousRegion.class::isInstance),
            her("It has to do with those she fears", it -> new Conflict(it.organisation(), Side.OTHER_SIDE)::equals),
            her("It acts for another witness whose interest is against hers", it -> new Conflict(it.organisation(), Side.OTHER_WITNESS)::equals),
            service("It must report women without residence status, and hers is irregular or not known", "reportingDuty", false),
            service("She asks that nobody with a duty to report learns of her", "reportingDuty", false),
            entry("It does not work in her country", Repairs::whereSheIs),
            entry("It does not know the law of her country", Repairs::whereSheIs),
            entry("It does not work in her region", Repairs::whereSheIs),
            service("Nobody there speaks her language, and no interpreter can come", "interpreter", true),
            service("Her languages are not known, and no interpreter can come: ask her", "interpreter", true),
            service("She asks for women only, and men live there too", "womenOnly", true),
            service("She asks for women only, and it has neither women only nor women among its staff", "womenOnly", true),
            service("Safety and psychosocial help come from women unless she waives it, and nobody there is one", "femaleStaff", true),
            service("It is for children, and she is an adult", "maxAge", 100),
            service("It is for adults, and she is a child or her age is uncertain", "minAge", 0),
            service("It does not take women with her residence status", "acceptedStatuses", Set.of()),
            service("It asks for the residence status, and hers is not known", "acceptedStatuses", Set.of()),
            entry("No programme that pays for it can take her at present", Repairs::paysForHer),
            entry("What pays for it is for third-country nationals only, and she is none", Repairs::paysForHer),
            service("It takes fewer children than she has with her", "childrenMax", (in, it) -> in.need().childrenWithHer()),
            service("Her eldest son is older than the sons it takes", "boysUpTo", (in, it) -> in.need().eldestSon()),
            service("It is not known to be fit for what she cannot do without", "adaptedFor", Set.of(AccessNeed.values())),
            service("Its rooms are not known to be fit for her, and from a distance is no way for her", "adaptedFor", Set.of(AccessNeed.values())),
            service("Its people are not known to have learned this work", "competences", Set.of(Competence.values())),
            service("Its house is not secured for the danger she is in", "acceptedRisks", Set.of(RiskLevel.values())),
            service("Nobody knows how well its house is secured, and her risk is high", "acceptedRisks", Set.of(RiskLevel.values())),
            service("No place is free, and she needs one now", "freePlaces", 1),
            service("It cannot see her soon enough, and she needs it now", "waitingDays", 0),
            service("It is closed, and she needs it now", "hoursUntilOpen", 0),
            entry("Its organisation works from a distance only at present, and this cannot be done from a distance", Repairs::asUsual),
            service("It does not offer the way she wishes to be helped", "modes", (in, it) -> with(it.modes(), in.need().deliveryMode())),
            service("Nobody can live there at present", "modes", (in, it) -> with(it.modes(), DeliveryMode.IN_PERSON)),
            entry("No way in which it helps is known", (in, it) -> {
                var modes = in.need().deliveryMode() == null ? Set.of(DeliveryMode.IN_PERSON) : with(Set.of(DeliveryMode.IN_PERSON), in.need().deliveryMode());
                return whereSheIs(in.withService(it.id(), service -> Altered.with(service, "modes", modes)), it);
            }),
            entry("It is not where she is, and she wishes to be seen in person", Repairs::whereSheIs),
            entry("It can help her from a distance only, and somebody looks into her device", (in, it) ->
                    whereSheIs(in.withService(it.id(), service -> Altered.with(service, "modes", with(it.modes(), DeliveryMode.IN_PERSON))), it)),
            service("It takes only women who are formally identified, and she is not", "requiresIdentification", false),
            service("It was asked for this need already and said no or nothing", "saidNo", false),
            service("She said that it did not help her, and she does not ask for it again", "didNotHelp", false),
            her("It helped with this until somebody else was wished for, and she does not ask for it again", it -> new PassedOn(it.organisation())::equals),
            service("A serious incident with its organisation is being looked into", "underReview", false),
            service("It costs money, and she cannot pay", "charges", false));

    private Repairs() {
    }

    static Set<String> sentences() {
        return BY_SENTENCE.keySet();
    }

    /** @throws IllegalArgumentException when nobody wrote down yet what the sentence speaks of */
    static Situation without(String sentence, Situation in, String service) {
        var repair = BY_SENTENCE.get(sentence);
        if (repair == null) {
            throw new IllegalArgumentException("Write down in Repairs which fact \"%s\" speaks of".formatted(sentence));
        }
        return repair.of(in, in.service(service));
    }

    private static Map.Entry<String, Repair> service(String sentence, String component, Object value) {
        return service(sentence, component, (in, it) -> value);
    }

    private static Map.Entry<String, Repair> service(String sentence, String component, BiFunction<Situation, ServiceFacts, Object> value) {
        return entry(sentence, (in, it) -> in.withService(it.id(), service -> Altered.with(service, component, value.apply(in, service))));
    }

    /** Takes away facts about her. */
    private static Map.Entry<String, Repair> her(String sentence, Function<ServiceFacts, Predicate<Record>> taken) {
        return entry(sentence, (in, it) -> in.withHer(in.ofHer().stream().filter(taken.apply(it).negate()).toList()));
    }

    private static Predicate<Record> dangerThere(ServiceFacts service) {
        return fact -> fact instanceof DangerousRegion danger && service.regions().contains(danger.code());
    }

    private static Situation whereSheIs(Situation in, ServiceFacts service) {
        var need = in.need();
        var regions = service.regions().isEmpty() || need.region() == null ? service.regions() : with(service.regions(), need.region());
        var countries = with(service.jurisdictions(), need.jurisdiction());
        return in.withService(service.id(), it -> Altered.with(Altered.with(it, "jurisdictions", countries), "regions", regions));
    }

    private static Situation asUsual(Situation in, ServiceFacts service) {
        var mode = in.need().deliveryMode() == null || in.need().type().residential() ? DeliveryMode.IN_PERSON : in.need().deliveryMode();
        return in.withService(service.id(), it -> Altered.with(Altered.with(it, "disrupted", null), "modes", Set.of(mode)));
    }

    private static Situation paysForHer(Situation in, ServiceFacts service) {
        var first = in.fundingOf(service).get(0);
        var paying = new FundingFacts(first.service(), first.line(), true, false);
        return in.withFunding(in.funding().stream().map(line -> line.equals(first) ? paying : line).toList());
    }

    private static <T> Set<T> with(Set<T> some, T another) {
        var all = new HashSet<>(some);
        all.add(another);
        return Set.copyOf(all);
    }
}
