package org.assist.deadline;

import org.assist.vocabulary.Urgency;

/** How soon after an appointment it is known that she arrived safely, by urgency; a row of its table. */
public record ArrivalTime(Urgency urgency, int amount, Unit countedIn) {
}
