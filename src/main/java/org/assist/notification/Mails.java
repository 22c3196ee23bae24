package org.assist.notification;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All mails that are or were owed. */
interface Mails extends Repository<Mail, UUID> {

    Mail save(Mail mail);

    Optional<Mail> findById(UUID id);
}
