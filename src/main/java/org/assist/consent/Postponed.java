package org.assist.consent;

/** Her yes does not count yet: ask her again later. */
public record Postponed(String sentence) {}
