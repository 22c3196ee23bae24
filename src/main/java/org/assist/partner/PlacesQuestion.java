package org.assist.partner;

import java.time.Instant;
import java.util.List;

import org.assist.vocabulary.CaseNumber;

/**
 * An organisation was asked how many places are free.
 *
 * @param number   of the file of the question
 * @param services the services asked about, in the order in which they are read out on the telephone
 */
public record PlacesQuestion(CaseNumber number, String organisation, List<String> services, Instant askedAt) {

    /** What came of it. */
    public enum Answer {

        /** It said so on its own page. */
        REPORTED,
        /** On the telephone: nothing has changed. */
        AS_BEFORE,
        /** On the telephone: something has changed. */
        CHANGED,
        /** Nobody answered the telephone. */
        NOT_REACHED
    }
}
