package org.assist.routing;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.Certainty;
import org.assist.vocabulary.Region;
import org.assist.vocabulary.Urgency;

/**
 * Asks the rules of routing what they would say if one thing or two were otherwise. Only what is hers to change is tried: never who
 * must not hear of her (R05), where it is dangerous (R06) or who would report her (R08).
 */
class WhatIf {

    /** @param about what it changes; two changes of the same thing make no sense together */
    private record Change(String about, String words, UnaryOperator<NeedFacts> made) {

        NeedFacts in(NeedFacts need) {
            return made.apply(need);
        }
    }

    private final Rulebook rulebook;
    private final List<Record> facts;
    private final NeedFacts need;

    /** @param facts about the need and the services to look at */
    WhatIf(Rulebook rulebook, List<Record> facts) {
        this.rulebook = rulebook;
        this.facts = facts;
        this.need = facts.stream().filter(NeedFacts.class::isInstance).map(NeedFacts.class::cast).findFirst().orElseThrow();
    }

    /** The fewest changes first. A service stands only where the fewest changes open it. */
    List<Opening> openings() {
        var changes = changes();
        var open = new TreeSet<>(open(need));
        var found = new ArrayList<Opening>();
        for (var few : List.of(alone(changes), pairs(changes))) {
            var opened = new TreeSet<String>();
            for (var together : few) {
                var changed = need;
                for (var change : together) {
                    changed = change.in(changed);
                }
                var services = open(changed).stream().filter(service -> !open.contains(service)).toList();
                if (!services.isEmpty()) {
                    found.add(new Opening(together.stream().map(Change::words).toList(), services));
                    opened.addAll(services);
                }
            }
            open.addAll(opened);
        }
        return found;
    }

    private List<Change> changes() {
        var changes = new ArrayList<Change>();
        if (!need.waived().contains("R10")) {
            changes.add(new Change("language", "She can do without her language and an interpreter", it -> it.waiving("R10")));
        }
        if (!need.waived().contains("R11")) {
            changes.add(new Change("women", "She can do without women only", it -> it.waiving("R11")));
        }
        if (need.deliveryMode() != null) {
            changes.add(new Change("way", "She leaves open how she is helped, in person or from a distance", NeedFacts::inWhateverWay));
        }
        if (need.deviceSafe() == Certainty.NO) {
            changes.add(new Change("device", "She has a device that nobody else looks into", NeedFacts::withASafeDevice));
        }
        if (need.canPay() == Certainty.NO) {
            changes.add(new Change("cost", "Somebody pays for her what it costs", NeedFacts::paidFor));
        }
        if (need.urgency() == Urgency.NOW) {
            changes.add(new Change("time", "Something else carries her through the next 72 hours", it -> it.withUrgency(Urgency.WITHIN_72H)));
        }
        if (need.region() != null) {
            otherRegions().forEach(region -> changes.add(new Change("region", "She goes to another region: " + new Region(region).label(), it -> it.in(region))));
        }
        return changes;
    }

    /** Regions of her country in which somebody works, without those that are dangerous for her. */
    private Set<String> otherRegions() {
        var regions = of(ServiceFacts.class).stream().map(ServiceFacts::regions).flatMap(Collection::stream)
                .filter(region -> new Region(region).jurisdiction() == need.jurisdiction()).collect(toCollection(TreeSet::new));
        of(DangerousRegion.class).forEach(danger -> regions.remove(danger.code()));
        regions.remove(need.region());
        return regions;
    }

    private Set<String> open(NeedFacts changed) {
        var asked = facts.stream().map(fact -> fact instanceof NeedFacts ? changed : fact).toList();
        var services = of(ServiceFacts.class).stream().map(ServiceFacts::id).collect(toCollection(TreeSet::new));
        rulebook.ask(PartnerRouting.QUESTION.name(), asked).of(Objection.class).forEach(objection -> services.remove(objection.service()));
        return services;
    }

    private <T> List<T> of(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static List<List<Change>> alone(List<Change> changes) {
        return changes.stream().map(List::of).toList();
    }

    private static List<List<Change>> pairs(List<Change> changes) {
        var pairs = new ArrayList<List<Change>>();
        for (var first : changes) {
            changes.stream().skip(changes.indexOf(first) + 1L).filter(second -> !second.about().equals(first.about()))
                    .forEach(second -> pairs.add(List.of(first, second)));
        }
        return pairs;
    }
}
