package org.assist.identification;

import java.time.Instant;
import java.time.LocalDate;

import org.assist.identification.ChildTime.Moment;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.stereotype.Component;

/** When something is due on the child route, as {@code rules/identification} has it. */
@Component
public class Childhood {

    private final Rulebook rulebook;

    Childhood(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** When she counts as an adult: on the first day of the month after her birthday, so that no date tells the birthday itself. */
    public Instant eighteen(LocalDate birthday, Jurisdiction jurisdiction) {
        return birthday.plusMonths(1).withDayOfMonth(1).atStartOfDay(jurisdiction.zone()).toInstant();
    }

    /** When the time after her eighteenth birthday is planned, to the month. */
    public Instant transitionReview(LocalDate birthday, Jurisdiction jurisdiction) {
        return birthday.minusMonths(amount(Moment.MONTHS_BEFORE_EIGHTEEN)).withDayOfMonth(1).atStartOfDay(jurisdiction.zone()).toInstant();
    }

    /** When an age that is still open is asked for again. */
    public Instant askAgain(Instant now, Jurisdiction jurisdiction) {
        return now.atZone(jurisdiction.zone()).plusWeeks(amount(Moment.WEEKS_UNTIL_AGE_IS_ASKED_AGAIN)).toInstant();
    }

    private int amount(Moment moment) {
        return rulebook.rows(Programme.QUESTION.name(), ChildTime.class).stream().filter(row -> row.moment() == moment).findFirst().orElseThrow().amount();
    }
}
