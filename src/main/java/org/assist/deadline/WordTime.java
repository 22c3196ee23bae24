package org.assist.deadline;

import org.assist.vocabulary.Urgency;

/** How soon it is known whether a woman who did not come is safe, by urgency; a row of its table. */
public record WordTime(Urgency urgency, int amount, Unit countedIn) {
}
