package org.assist.mentoring;

/** A single number of the mentoring programme. */
public record Limit(Name name, int amount) {

    public enum Name { PROFILES_TO_CHOOSE_FROM, MENTEES_UNLESS_SHE_SAYS_OTHERWISE, AMBER_SIGNALS_UNTIL_TODAY, EXTENSIONS }
}
