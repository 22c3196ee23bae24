package org.assist.integration;

/** Something to be looked at before steps are agreed. */
public record ToCheck(IntegrationArea area, String sentence) {
}
