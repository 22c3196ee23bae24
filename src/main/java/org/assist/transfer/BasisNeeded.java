package org.assist.transfer;

/** Nothing about her may leave before a basis is on record. */
public record BasisNeeded(String sentence) {
}
