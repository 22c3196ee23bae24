package org.assist.casefile;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.assist.vocabulary.CaseNumber;
import org.springframework.data.domain.Persistable;

/** What was typed into one form of one case, encrypted as one document. */
@Entity
class CaseSection implements Persistable<CaseSection.Id> {

    /** A case's section; for a form that belongs to a need, the section carries the need. */
    @Embeddable
    record Id(String caseNumber, String section) implements Serializable {

        /** Binds the cipher text to its row. */
        String context() {
            return "case_section/" + caseNumber + "/" + section;
        }

        /** Binds the answers that lead to her to their row. */
        String guardedContext() {
            return context() + "/guarded";
        }
    }

    @EmbeddedId
    private Id id;
    private byte[] sealed;
    private byte[] guarded;
    private String writtenBy;
    private Instant writtenAt;
    @Transient
    private boolean stored;

    protected CaseSection() {
    }

    CaseSection(CaseNumber number, String section) {
        id = new Id(number.digits(), section);
    }

    /** @param leadsToHer {@code null} when no answer does */
    void write(byte[] document, byte[] leadsToHer, String by, Instant at) {
        sealed = document;
        guarded = leadsToHer;
        writtenBy = by;
        writtenAt = at;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    String writtenBy() {
        return writtenBy;
    }

    byte[] sealed() {
        return sealed;
    }

    byte[] guarded() {
        return guarded;
    }

    @Override
    public Id getId() {
        return id;
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
