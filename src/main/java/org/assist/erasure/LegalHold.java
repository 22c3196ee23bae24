package org.assist.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** While it stands nothing of the case is erased. */
public record LegalHold(UUID id, CaseNumber caseNumber, Reason reason, String setBy, Instant setAt, LocalDate reviewOn) {

    /** Why something has to be kept. */
    public enum Reason {

        COURT("A court case is under way or expected"),
        COMPENSATION("She may still claim compensation"),
        HER_CLAIM("She needs it to prove something"),
        COMPLAINT("A complaint is being looked into"),
        AUDIT("An audit of the funding body is open");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
