package org.assist.partner;

/** A new organisation stands in the directory. */
public record OrganisationJoined(String organisation, String name) {
}
