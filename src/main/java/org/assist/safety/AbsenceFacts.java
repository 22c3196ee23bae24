package org.assist.safety;

import org.assist.vocabulary.AgeGroup;

/**
 * What the rules on absence know.
 *
 * @param stopped she let us know that she wants to stop
 */
public record AbsenceFacts(boolean stopped, AgeGroup ageGroup) {
}
