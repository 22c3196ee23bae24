package org.assist.mentoring;

/**
 * What the rules know of a mentor, beside her {@link MentorTrait traits}.
 *
 * @param mentor                her file number
 * @param supervisionDueInDays  below zero when it is overdue
 * @param certificateEndsInDays below zero when it has expired
 * @param mentees               women she accompanies or has promised to
 * @param saidNo                one of the two has said no to the other before
 */
public record MentorFacts(String mentor, MentorState state, int supervisionDueInDays, int certificateEndsInDays, int mentees, int maxMentees,
        boolean woman, boolean mother, boolean sameShelterFine, AgeBand age, Faith faith, boolean saidNo) {
}
