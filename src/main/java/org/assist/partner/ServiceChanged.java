package org.assist.partner;

/** Something about a service is not as it was; its profile says what is so now. */
public record ServiceChanged(ServiceProfile service) {
}
