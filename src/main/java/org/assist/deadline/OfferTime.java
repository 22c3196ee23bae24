package org.assist.deadline;

import org.assist.vocabulary.Urgency;

/** How long a partner has to answer an offer, by urgency; a row of its table. */
public record OfferTime(Urgency urgency, int amount, Unit countedIn) {
}
