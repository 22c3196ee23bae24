package org.assist.notification;

import java.util.UUID;

/** A mail could not be sent; says why without naming an address. */
public class MailNotSent extends RuntimeException {

    MailNotSent(UUID mail, String reason) {
        super("Mail %s was not sent: %s".formatted(mail, reason));
    }
}
