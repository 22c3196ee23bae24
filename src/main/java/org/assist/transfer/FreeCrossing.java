package org.assist.transfer;

/** Data may cross from one area to another without a basis of its own; a row of its table. */
public record FreeCrossing(DataArea leaves, DataArea enters) {
}
