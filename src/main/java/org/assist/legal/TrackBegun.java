package org.assist.legal;

/** She takes this way. */
public record TrackBegun(LegalTrack track) {
}
