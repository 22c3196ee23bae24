package org.assist.filerequest;

/** Somebody looks at this answer twice before it leaves the house. */
public record LookTwice(String question, String sentence) {
}
