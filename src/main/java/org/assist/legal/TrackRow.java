package org.assist.legal;

/**
 * What a track consists of; a row of {@code tracks.csv}.
 *
 * @param applied         whether something is submitted and decided
 * @param heard           whether she is heard in person
 * @param weeksBeforeEnd  how long before a permit ends somebody looks at it
 * @param watch           what to watch
 * @param documents       the key documents
 */
public record TrackRow(LegalTrack track, boolean applied, boolean heard, int weeksBeforeEnd, String watch, String documents) {
}
