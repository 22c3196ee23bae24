package org.assist.notification;

import java.util.Optional;

/** Knows the mail address of a recipient at the moment of sending. */
public interface AddressBook {

    Optional<String> addressOf(Recipient recipient);
}
