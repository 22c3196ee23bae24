package org.assist.integration;

/** What is looked at in an area; a row of {@code areas.csv}. */
public record AreaCheck(IntegrationArea area, String check) {
}
