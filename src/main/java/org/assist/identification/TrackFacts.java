package org.assist.identification;

import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ResidenceStatus;

/** What the rules on formal identification know of her. Whether she cooperates with anybody is not among it. */
public record TrackFacts(Jurisdiction jurisdiction, boolean detained, AgeGroup ageGroup, ResidenceStatus residenceStatus) {
}
