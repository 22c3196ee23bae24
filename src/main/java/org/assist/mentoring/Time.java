package org.assist.mentoring;

import java.time.Period;

/** How long something takes in the mentoring programme; a row of its table. */
public record Time(Occasion occasion, int amount, Counted countedIn) {

    public enum Occasion {
        SUPERVISION, CERTIFICATE, WAITING_LIST, COOL_OFF, MATCH, FIRST_NOTICE, SECOND_NOTICE, NO_SESSION_WORKER, NO_SESSION_COORDINATOR,
        FIRST_AFTERCARE, SECOND_AFTERCARE
    }

    public enum Counted { DAYS, WEEKS, MONTHS }

    Period period() {
        return switch (countedIn) {
            case DAYS -> Period.ofDays(amount);
            case WEEKS -> Period.ofWeeks(amount);
            case MONTHS -> Period.ofMonths(amount);
        };
    }
}
