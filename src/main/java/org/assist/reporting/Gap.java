package org.assist.reporting;

import java.util.List;

import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;

/**
 * A kind of help that could not be found in a country.
 *
 * @param needs    how many needs nobody could take within the year
 * @param searched how many of these are still open
 * @param reasons  the most frequent first; empty when no service of this kind is known at all
 */
public record Gap(Jurisdiction jurisdiction, ServiceType type, int needs, int searched, List<Reason> reasons) {

    /**
     * Why.
     *
     * @param words of the rule or of the partner's answer
     * @param code  the routing criterion, {@code null} for an answer
     * @param needs for how many needs somebody fell away by it
     */
    public record Reason(String words, String code, int needs) {
    }
}
