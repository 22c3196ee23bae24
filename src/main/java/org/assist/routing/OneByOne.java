package org.assist.routing;

/** For this need partners are asked one after the other, never several at the same time. */
public record OneByOne(String sentence) {}
