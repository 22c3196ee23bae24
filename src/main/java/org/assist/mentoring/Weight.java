package org.assist.mentoring;

/** How much it counts when something speaks for a mentor; a row of its table. */
public record Weight(Merit merit, int points) {

    public enum Merit { KNOWS_HER_WAY, HER_TOPICS, HER_COMMUNITY, A_MOTHER, HER_AGE_WISH, HER_FAITH, HER_TIMES, HER_MODE, HER_REGION, A_HOBBY, FEWER_MENTEES }
}
