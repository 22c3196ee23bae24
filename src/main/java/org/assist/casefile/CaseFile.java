package org.assist.casefile;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.data.domain.Persistable;

/** One woman's case, or a contact that has not become one. Leaves {@link State#CONTACT} exactly once. */
@Entity
class CaseFile implements Persistable<String> {

    /** A contact is decided into a case or a signpost; a case is closed. */
    enum State { CONTACT, SIGNPOSTED, ACTIVE, CLOSED }

    @Id
    private String number;
    @Enumerated(EnumType.STRING)
    private State state;
    private String leadOrganisation;
    private String leadWorker;
    @Enumerated(EnumType.STRING)
    private Jurisdiction jurisdiction;
    private Instant openedAt;
    private byte[] sourceKey;
    @Version
    private int version;
    @Transient
    private boolean stored;

    protected CaseFile() {
    }

    CaseFile(CaseNumber number, String leadOrganisation, Jurisdiction jurisdiction, byte[] sourceKey, Instant at) {
        this.number = number.digits();
        this.state = State.CONTACT;
        this.leadOrganisation = leadOrganisation;
        this.jurisdiction = jurisdiction;
        this.sourceKey = sourceKey;
        this.openedAt = at;
    }

    void open() {
        leave(State.CONTACT, State.ACTIVE);
    }

    void signpost() {
        leave(State.CONTACT, State.SIGNPOSTED);
    }

    void close() {
        leave(State.ACTIVE, State.CLOSED);
    }

    /** The first worker who does something for this case keeps it. */
    void takenBy(String worker) {
        if (leadWorker == null) {
            leadWorker = worker;
        }
    }

    private void leave(State expected, State next) {
        if (state != expected) {
            throw new IllegalStateException("Case %s is %s, not %s".formatted(number, state, expected));
        }
        state = next;
    }

    CaseNumber number() {
        return new CaseNumber(number);
    }

    State state() {
        return state;
    }

    String leadOrganisation() {
        return leadOrganisation;
    }

    String leadWorker() {
        return leadWorker;
    }

    Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    @Override
    public String getId() {
        return number;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void nowStored() {
        stored = true;
    }
}
