package org.assist.screening;

/** What the whole picture points to. */
public record Indication(ScreeningResult result, String sentence) {
}
