package org.assist.vocabulary;

import java.time.ZoneId;

/** A country, or a part of one, whose law and calendar apply. */
public enum Jurisdiction {

    DE("Germany", "Europe/Berlin"),
    IE("Ireland", "Europe/Dublin"),
    IT("Italy", "Europe/Rome"),
    ES("Spain", "Europe/Madrid"),
    UK_SCT("Scotland", "Europe/London");

    private final String label;
    private final ZoneId zone;

    Jurisdiction(String label, String zone) {
        this.label = label;
        this.zone = ZoneId.of(zone);
    }

    public String label() {
        return label;
    }

    /** The zone its offices work in. */
    public ZoneId zone() {
        return zone;
    }
}
