package org.assist.integration;

import org.assist.vocabulary.ResidenceStatus;

/** What a status of residence entitles to; a row of {@code entitlements.csv}. */
public record EntitlementRow(IntegrationArea area, ResidenceStatus residenceStatus, Entitlement entitled) {
}
