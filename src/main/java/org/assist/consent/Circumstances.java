package org.assist.consent;

/**
 * How she was asked and how she answered.
 *
 * @param explainedBy account of whoever explained it to her
 * @param language    it was explained in, ISO 639-1, {@code null} when not noted
 * @param interpreter whether one was there, {@code null} when not noted
 * @param form        {@code null} when not noted
 */
public record Circumstances(String explainedBy, String language, Boolean interpreter, Comprehension understood, Capacity capacity, ConsentForm form) {
}
