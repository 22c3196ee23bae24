package org.assist.mentoring;

import java.time.LocalDate;

import org.assist.vocabulary.CaseNumber;

/**
 * A mentor, for reading by her coordinator.
 *
 * @param supervisionDueOn {@code null} until she is ready
 * @param certificateUntil {@code null} until she is trained
 */
public record MentorView(CaseNumber file, String organisation, MentorState state, int mentees, int maxMentees, LocalDate supervisionDueOn,
        LocalDate certificateUntil) {
}
