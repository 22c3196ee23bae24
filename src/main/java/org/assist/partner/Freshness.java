package org.assist.partner;

import java.time.Duration;

/** Knows how long the word of a partner on its free places counts; after that it is confirmed by telephone. */
public interface Freshness {

    Duration ofFreePlaces();
}
