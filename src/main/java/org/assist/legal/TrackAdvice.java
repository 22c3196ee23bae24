package org.assist.legal;

import java.util.Set;

/** What the rules say of a track. */
public record TrackAdvice(LegalTrack track, Set<LegalStage> stages, String watch, String documents) {
}
