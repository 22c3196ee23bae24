package org.assist.consent;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.assist.vocabulary.Urgency;

/**
 * What she is asked to let us tell.
 *
 * @param recipient  the organisation's key
 * @param need       for which it is told
 * @param purpose    the kind of help, as a code
 * @param urgency    of the need: what can wait is not decided while she may not be able to decide
 * @param categories that may be told
 * @param withheld   that must not be told
 * @param reason     why not, {@code null} when she did not say
 * @param note       on what is withheld, in words, {@code null} when there is none
 * @param crossing   she agrees as well that it leaves for a country under other data protection rules
 * @param until      last day, {@code null} for the usual time
 */
public record Disclosure(String recipient, UUID need, String purpose, Urgency urgency, Set<DataCategory> categories, Set<DataCategory> withheld,
        WithheldReason reason, String note, boolean crossing, LocalDate until) {

    public Disclosure {
        categories = Set.copyOf(categories);
        withheld = Set.copyOf(withheld);
    }
}
