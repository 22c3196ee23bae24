package org.assist.escalation;

import java.time.Instant;

/** A sweep is over: the list of stalled cases is up to date. */
public record StandstillsFound(Instant at) {
}
