package org.assist.routing;

/** Something speaks for the service. */
public record Points(String service, int points, String sentence) {}
