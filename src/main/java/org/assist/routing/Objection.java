package org.assist.routing;

/** The service cannot be asked for this need. Nothing out-scores an objection. */
public record Objection(String service, String sentence) {}
