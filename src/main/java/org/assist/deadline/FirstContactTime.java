package org.assist.deadline;

import org.assist.vocabulary.Urgency;

/** How soon she and the partner meet, by urgency; a row of its table. */
public record FirstContactTime(Urgency urgency, int amount, Unit countedIn) {
}
