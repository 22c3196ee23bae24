package org.assist.routing;

import java.util.List;

/**
 * What all rules together say about one service for one need.
 *
 * @param label    organisation and service in words
 * @param points   0 to 100; 0 with an objection
 * @param reasons  by criterion
 * @param sendable whether a request may be sent now; false with an objection or without her consent
 */
public record Verdict(String service, String organisation, String label, int points, List<Reason> reasons, boolean sendable) {}
