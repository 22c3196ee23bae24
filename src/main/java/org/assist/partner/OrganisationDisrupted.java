package org.assist.partner;

/** An organisation works from a distance only, or not at all, for a time. */
public record OrganisationDisrupted(Disruption disruption) {
}
