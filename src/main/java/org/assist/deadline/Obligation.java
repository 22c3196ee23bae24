package org.assist.deadline;

import org.assist.vocabulary.Urgency;

/** What the rules on deadlines know: what must happen, and how urgent it is. */
public record Obligation(DeadlineKind kind, Urgency urgency) {
}
