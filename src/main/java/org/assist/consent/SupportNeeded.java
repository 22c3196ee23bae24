package org.assist.consent;

/** She decides, with somebody beside her who helps her to decide. */
public record SupportNeeded(String sentence) {}
