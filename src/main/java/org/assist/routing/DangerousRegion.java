package org.assist.routing;

/** A region where the trafficker or his people are, ISO 3166-2. */
public record DangerousRegion(String code) {}
