package org.assist.deadline;

import org.assist.vocabulary.Urgency;

/** How soon a conference is held, by urgency; a row of its table. */
public record ConferenceTime(Urgency urgency, int amount, Unit countedIn) {
}
