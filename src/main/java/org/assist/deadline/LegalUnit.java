package org.assist.deadline;

/**
 * What a legal time is counted in. Hours run round the clock from the moment of the event; everything else ends with the
 * last day, local time. A month ends on the day of the same number, or on the last day where the month has none.
 */
public enum LegalUnit {

    HOURS("hours"), CALENDAR_DAYS("days"), WORKING_DAYS("working days"), WEEKS("weeks"), MONTHS("months"), YEARS("years");

    private final String label;

    LegalUnit(String label) {
        this.label = label;
    }

    String words(int amount) {
        return amount + " " + (amount == 1 ? label.substring(0, label.length() - 1) : label);
    }
}
