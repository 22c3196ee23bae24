package org.assist.notification;

import java.time.Instant;

/** A mail that the embedded default caught instead of sending it. */
public record CaughtMail(String from, String to, String subject, Instant at, String text) {
}
