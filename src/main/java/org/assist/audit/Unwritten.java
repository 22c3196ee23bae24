package org.assist.audit;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Repository;

/** What a transaction has changed and not yet sent to the database; whatever is wrong with it is told in Spring's words, as at the commit. */
@Repository
public class Unwritten {

    private final EntityManager changes;

    Unwritten(EntityManager changes) {
        this.changes = changes;
    }

    public void send() {
        changes.flush();
    }
}
