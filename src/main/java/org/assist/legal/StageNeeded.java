package org.assist.legal;

/** The track has this stage. */
public record StageNeeded(LegalStage stage, String sentence) {
}
