package org.assist.screening;

import java.util.List;
import java.util.Map;

/**
 * What the rules make of the indicators.
 *
 * @param sentence   why, as the worker reads it
 * @param dimensions what they say of each dimension, in the order of the form
 * @param version    the version of the scheme and its rules
 */
public record Weighed(ScreeningResult result, String sentence, Map<Dimension, List<String>> dimensions, String version) {
}
