package org.assist.routing;

/** An organisation she would like to go to; rank 1 is her first choice. */
public record Wish(String organisation, int rank) {}
