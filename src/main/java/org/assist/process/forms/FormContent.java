package org.assist.process.forms;

import java.util.Map;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** Fills a form with what the house knows: choices, and words to read. Texts stay texts, lists become choices or tables. */
public interface FormContent {

    /**
     * @param form       the form's id
     * @param caseNumber {@code null} in a start form
     * @param need       the need a form is about, or {@code null}
     * @return values by the key under which the form asks for them; empty when this is not its form
     */
    Map<String, Object> of(String form, CaseNumber caseNumber, UUID need);
}
