package org.assist.identification;

/** She is a child, or treated as one until her age is known. */
public record ChildRoute(String sentence) {}
