package org.assist.notification;

import java.util.Optional;

import org.assist.vocabulary.CaseNumber;

/** Knows the mail address of a recipient at the moment of sending. */
public interface AddressBook {

    Optional<String> addressOf(Recipient recipient);

    /** In which language a recipient is written to, ISO 639-1. */
    String languageOf(Recipient recipient);

    /** Where in the house a recipient finds what a mail under this reference is about. */
    String pathOf(Recipient recipient, CaseNumber reference);

    /** Where in the house a recipient finds everything that waits for her; empty when there is no such list for her. */
    Optional<String> listOf(Recipient recipient);
}
