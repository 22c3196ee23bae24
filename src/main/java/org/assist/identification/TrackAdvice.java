package org.assist.identification;

/** Something to see to on the track of formal identification. */
public record TrackAdvice(String sentence) {
}
