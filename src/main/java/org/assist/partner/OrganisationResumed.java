package org.assist.partner;

/** An organisation works as usual again, before the day it had named. */
public record OrganisationResumed(String organisation) {
}
