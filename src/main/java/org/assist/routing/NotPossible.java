package org.assist.routing;

/** It cannot go on in this way. */
public record NotPossible(String sentence) {}
