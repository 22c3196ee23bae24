package org.assist.screening;

import java.util.Set;

import org.assist.vocabulary.AgeGroup;

/**
 * The whole picture.
 *
 * @param found    dimensions with enough indicators
 * @param ticked   how many indicators were found at all
 */
public record PictureFacts(AgeGroup ageGroup, Set<Dimension> found, int ticked) {

    public PictureFacts {
        found = Set.copyOf(found);
    }
}
