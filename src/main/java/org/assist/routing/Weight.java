package org.assist.routing;

/** How many points something that speaks for a service is worth. */
public record Weight(Merit merit, int points) {

    public Weight {
        if (points < 0) {
            throw new IllegalArgumentException("Write 0 or more points");
        }
    }

    public enum Merit {

        HER_FIRST_CHOICE, HER_SECOND_CHOICE, HER_THIRD_CHOICE, SPEAKS_HER_LANGUAGE, SEES_HER_IN_TIME, HAS_A_FREE_PLACE,
        WORKS_IN_HER_COUNTRY, ASKS_FOR_NO_IDENTIFICATION, NO_OFFER_WAITING, WOMEN_ONLY,
        SEES_HER_IN_PERSON, HELPED_HER_BEFORE, KNOWS_WHAT_SHE_LIVES_WITH, TRAINED_ON_TRAFFICKING, WORKS_IN_HER_REGION,
        LOOKS_AFTER_HER_CHILDREN, PREPARED_FOR_HER, OPEN_NOW, RELIABLE
    }
}
