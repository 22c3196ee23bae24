package org.assist.routing;

/** A single number the rules use. */
public record Limit(Name name, int amount) {

    public enum Name { HOURS_A_CAPACITY_IS_FRESH, AGE_OF_ADULTS, AGE_NOBODY_EXCEEDS, HOURS_UNTIL_OPEN_THAT_CAN_WAIT, RELIABLE_FROM, PARTNERS_ASKED_AT_ONCE }
}
