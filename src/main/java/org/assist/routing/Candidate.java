package org.assist.routing;

/**
 * A service that is judged.
 *
 * @param label       organisation and service in words
 * @param waitingDays until a new client is seen
 */
record Candidate(String id, String organisation, String label, int waitingDays) {
}
