package org.assist.identification;

/** Something to find out in the first talks; it keeps nobody out. */
public record ToVerify(String sentence) {}
