package org.assist.filerequest;

import java.time.Instant;
import java.util.List;

/**
 * What she is handed: what we hold about her, without what tells of others and what could endanger her.
 *
 * @param reference  the number of her case, spoken
 * @param recipients who was told what (GDPR Art 15(1)(c))
 */
public record FileCopy(String reference, Instant madeAt, List<Line> answers, List<Recipient> recipients) {

    /**
     * One answer.
     *
     * @param answer   empty where it was left out
     * @param leftOut  why, empty where it was not
     */
    public record Line(String question, String answer, String leftOut) {
    }

    /** One organisation that was told something. */
    public record Recipient(String organisation, Instant askedAt, Instant toldAt, List<String> told) {
    }
}
