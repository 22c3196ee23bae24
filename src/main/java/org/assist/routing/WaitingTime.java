package org.assist.routing;

import org.assist.vocabulary.Urgency;

/** How many days a need of this urgency can wait until she is seen. */
public record WaitingTime(Urgency urgency, int days) {}
