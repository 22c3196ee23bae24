package org.assist.erasure;

/** Something is kept although its time is over. */
public record KeptOn(String sentence) {
}
