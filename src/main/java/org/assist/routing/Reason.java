package org.assist.routing;

/**
 * What one rule says about one service.
 *
 * @param criterion of the routing criteria, {@code R01} to {@code R30}
 * @param points    what it adds; 0 unless the kind is {@link Kind#POINTS}
 */
public record Reason(String criterion, String sentence, Kind kind, int points) {

    public enum Kind { OBJECTION, POINTS, REMARK }
}
