package org.assist.process.forms;

import java.util.Map;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** Fills a form with what the house knows: choices, and words to read. Texts stay texts, lists become choices or tables. */
public interface FormContent {

    /**
     * What a form is about.
     *
     * @param form       the form's id
     * @param caseNumber {@code null} in a start form
     * @param need       the need it is about, or {@code null}
     * @param service    the service that was chosen for the need, or {@code null}
     * @param referral   the referral it is about, or {@code null}
     * @param legalDeadline the legal deadline it is about, or {@code null}
     * @param legalTrack the code of the legal track it is about, or {@code null}
     */
    record Subject(String form, CaseNumber caseNumber, UUID need, String service, UUID referral, UUID legalDeadline, String legalTrack) {

        /** What the answers stay with: one need, one legal deadline, one legal track, or {@code null} for the whole case. */
        String matter() {
            var id = need == null ? legalDeadline : need;
            return id == null ? legalTrack : id.toString();
        }

        static Subject start(String form) {
            return new Subject(form, null, null, null, null, null, null);
        }
    }

    /** Values by the key under which the form asks for them; empty when this is not its form. */
    Map<String, Object> of(Subject subject);
}
