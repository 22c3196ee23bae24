package org.assist.safety;

/** So much time is allowed; where several rules speak, the one that ends first counts. */
public record TimeAllowed(int amount, Span countedIn, String sentence) {
}
