package org.assist.deadline;

import org.assist.vocabulary.Urgency;

/** How long a partner has to answer a proposed appointment, by urgency; a row of its table. */
public record AppointmentTime(Urgency urgency, int amount, Unit countedIn) {
}
