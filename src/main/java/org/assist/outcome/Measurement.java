package org.assist.outcome;

import java.util.Map;

/**
 * What she said at one moment; what she did not want to answer is not there.
 *
 * @param language     {@code null} when not said
 * @param certificates how many she has, {@code null} when not said
 * @param marks        by area and code: from 0 to 10 for a sentence of {@link Area#CONFIDENCE}, 1 for anything else she has reached
 */
public record Measurement(LanguageLevel language, Integer certificates, Map<Area, Map<String, Integer>> marks) {
}
