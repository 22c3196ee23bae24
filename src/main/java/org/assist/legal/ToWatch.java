package org.assist.legal;

/** What her worker keeps an eye on, and which documents matter. */
public record ToWatch(String watch, String documents) {
}
