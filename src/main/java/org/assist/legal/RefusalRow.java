package org.assist.legal;

import org.assist.deadline.LegalEventCode;

/** What a refusal on a track is called in the diary of legal deadlines; a row of {@code refusals.csv}. */
public record RefusalRow(LegalTrack track, LegalEventCode event) {
}
