package org.assist.escalation;

import java.util.Set;

/** What follows from a lapse. */
public record Raised(Set<Role> mustKnow, Set<Role> takeOver) {
}
