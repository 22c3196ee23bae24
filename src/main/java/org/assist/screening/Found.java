package org.assist.screening;

/** There are enough indicators of this dimension. */
public record Found(Dimension dimension, String sentence) {
}
