package org.assist.integration;

/** Whether she is entitled, as far as her status says. */
public record Entitled(IntegrationArea area, Entitlement entitlement, String sentence) {
}
