package org.assist.identification;

/** The programme is not for her; the sentence says why and where to go instead. */
public record Signpost(String sentence) {}
