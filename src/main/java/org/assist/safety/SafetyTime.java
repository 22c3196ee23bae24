package org.assist.safety;

/** How much time something has; a row of its table. */
public record SafetyTime(Occasion occasion, int amount, Span countedIn) {
}
