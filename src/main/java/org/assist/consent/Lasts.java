package org.assist.consent;

/** How long it lasts when she names no day. */
public record Lasts(int days, String sentence) {}
