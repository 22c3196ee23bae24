package org.assist.integration;

import java.util.List;

/**
 * What the rules say of an area.
 *
 * @param sentence why she is entitled, or why not
 * @param checks   what is looked at before steps are agreed, in the order of the table
 */
public record AreaAdvice(IntegrationArea area, Entitlement entitlement, String sentence, List<String> checks, String version) {
}
