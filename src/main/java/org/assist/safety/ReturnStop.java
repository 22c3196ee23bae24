package org.assist.safety;

/** She cannot travel while this is so. */
public record ReturnStop(String sentence) {
}
