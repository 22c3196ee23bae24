package org.assist.deadline;

/** How much time a rule allows. */
public record Allowed(int amount, Unit countedIn, String sentence) {
}
