package org.assist.deadline;

import org.assist.vocabulary.Urgency;

/** How long a partner helps before it says what came of it, by urgency; a row of its table. */
public record ResultTime(Urgency urgency, int amount, Unit countedIn) {
}
