package org.assist.routing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.assist.rulebook.NewSessions;

/** Finds the best service with a new Drools session, for a benchmark of an engine that has no house around it. */
public final class PlainRouting {

    private final NewSessions sessions = new NewSessions(PartnerRouting.QUESTION);
    private final List<List<Record>> needs;
    private final AtomicInteger next = new AtomicInteger();

    public PlainRouting(int services) {
        var random = new RandomNeeds(20_260, services);
        needs = Stream.generate(random::next).limit(20).toList();
    }

    /** The first service of the next need that nothing speaks against, or the first of all. */
    public String best() {
        var facts = needs.get(Math.floorMod(next.getAndIncrement(), needs.size()));
        var refused = sessions.ask(facts).stream().filter(Objection.class::isInstance).map(it -> ((Objection) it).service()).toList();
        var services = facts.stream().filter(ServiceFacts.class::isInstance).map(it -> ((ServiceFacts) it).id()).toList();
        return services.stream().filter(it -> !refused.contains(it)).findFirst().orElse(services.get(0)).replace('.', '-');
    }
}
