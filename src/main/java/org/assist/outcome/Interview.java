package org.assist.outcome;

/**
 * She is to be asked.
 *
 * @param putOff how often she said "not now" to this interview
 */
public record Interview(Moment moment, int putOff) {
}
