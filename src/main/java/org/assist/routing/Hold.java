package org.assist.routing;

/** The service may be shown and chosen, but nothing may be sent to it yet. */
public record Hold(String service, String sentence) {}
