package org.assist.notification;

import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** A mail is owed and waits to be sent. */
public record MailPosted(UUID mail, CaseNumber caseNumber) {
}
