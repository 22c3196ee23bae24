package org.assist.process.forms;

import java.util.Map;
import java.util.Set;
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

        /** About one partner who said yes: another one who takes over begins with empty forms. */
        private static final Set<String> OF_ONE_REFERRAL = Set.of("arrange-handover", "hear-partner", "answer-counter-proposal", "record-first-contact",
                "record-result", "ask-her-feedback");

        /** What the answers stay with: one referral, one need, one legal deadline, one legal track, or {@code null} for the whole case. */
        String matter() {
            var id = OF_ONE_REFERRAL.contains(form) ? referral : need == null ? legalDeadline : need;
            return id == null ? legalTrack : id.toString();
        }

        static Subject start(String form) {
            return new Subject(form, null, null, null, null, null, null);
        }
    }

    /** Values by the key under which the form asks for them; empty when this is not its form. */
    Map<String, Object> of(Subject subject);
}
