package org.assist.mentoring;

import java.util.List;

/**
 * Advice whom to propose to a woman, never a decision.
 *
 * @param notYet   why mentoring cannot begin for her as things are; then nobody is proposed
 * @param ranked   mentors nothing speaks against, the best first
 * @param excluded the others
 * @param rules    the version of the rules that were asked
 */
public record MentorAdvice(List<String> notYet, List<MentorVerdict> ranked, List<MentorVerdict> excluded, String rules) {
}
