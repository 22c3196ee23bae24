package org.assist.screening;

/** How many indicators of one dimension were found, by their weight. */
public record DimensionFacts(Dimension dimension, int strong, int medium, int weak) {
}
