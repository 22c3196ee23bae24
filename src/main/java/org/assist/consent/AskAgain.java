package org.assist.consent;

/** How many days before its end she is asked anew. */
public record AskAgain(int days, String sentence) {}
