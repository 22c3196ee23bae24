package org.assist.screening;

/**
 * A row of the indicator scheme.
 *
 * @param code      as the form has it
 * @param adult     what it weighs for an adult
 * @param child     what it weighs for a child; the same as for an adult when nothing is written
 * @param certainty {@code A} to {@code D}: how sure the weight is, A read in the source itself, C not verified yet
 */
public record Indicator(Dimension dimension, String code, Weight adult, Weight child, String certainty) {

    public Indicator {
        child = child == null ? adult : child;
    }
}
