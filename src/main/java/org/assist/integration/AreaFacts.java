package org.assist.integration;

import org.assist.vocabulary.ResidenceStatus;

/** An area she chose, and her status of residence. */
public record AreaFacts(IntegrationArea area, ResidenceStatus residenceStatus) {
}
