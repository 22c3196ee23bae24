package org.assist.routing;

/** Something to see to before or while the service is asked. */
public record Remark(String service, String sentence) {}
