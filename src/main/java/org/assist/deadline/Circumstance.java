package org.assist.deadline;

import java.util.EnumSet;
import java.util.Set;

/** What some legal times depend on besides the event that starts them. */
public enum Circumstance {

    /** Holds for every event; the condition of a time that has none. */
    ALWAYS(null),
    /** She is in detention. */
    DETAINED(null),
    NOT_DETAINED(DETAINED),
    /** The state declared that unusually many people arrive. */
    MASS_ARRIVALS(null),
    NO_MASS_ARRIVALS(MASS_ARRIVALS);

    private final Circumstance absent;

    Circumstance(Circumstance absent) {
        this.absent = absent;
    }

    /** What was said, completed with what follows from its not having been said. */
    static Set<Circumstance> complete(Set<Circumstance> said) {
        var all = EnumSet.of(ALWAYS);
        all.addAll(said);
        for (var circumstance : values()) {
            if (circumstance.absent != null && !said.contains(circumstance.absent)) {
                all.add(circumstance);
            }
        }
        return all;
    }
}
