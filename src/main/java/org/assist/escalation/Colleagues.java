package org.assist.escalation;

import java.util.List;

/** Knows who works on cases at an organisation. */
public interface Colleagues {

    /**
     * Somebody who works there.
     *
     * @param account her user name
     * @param name    as it stands on a page
     */
    record Colleague(String account, String name) {
    }

    /** Caseworkers and supervisors, by name. */
    List<Colleague> at(String organisation);
}
