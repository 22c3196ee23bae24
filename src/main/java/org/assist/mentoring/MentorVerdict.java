package org.assist.mentoring;

import java.util.List;
import java.util.UUID;

/**
 * What all rules together say about one mentor for one woman.
 *
 * @param profile  under which the two are matched if she is chosen; says nothing of the mentor
 * @param words    what a woman reads who chooses
 * @param points   0 with an objection
 * @param against  why these two are not matched
 * @param speaking what speaks for her, with its points, and what has to be talked over
 */
public record MentorVerdict(UUID profile, String words, int points, List<String> against, List<String> speaking) {
}
