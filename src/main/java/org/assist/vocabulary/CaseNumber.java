package org.assist.vocabulary;

import java.util.random.RandomGenerator;

import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/**
 * The pseudonymous number of a case: nine random digits and a Verhoeff check digit. It tells nothing about the woman,
 * can be read out over the telephone in any language, and a wrong digit or two swapped ones are noticed.
 */
public record CaseNumber(String digits) {

    private static final VerhoeffCheckDigit CHECK = new VerhoeffCheckDigit();

    public CaseNumber {
        if (digits == null || !digits.matches("[1-9]\\d{9}") || !CHECK.isValid(digits)) {
            throw new IllegalArgumentException("Not a case number: ten digits, the last one a check digit, are expected");
        }
    }

    /** Draws a new number; that nobody else has it is for the database to say. */
    public static CaseNumber random(RandomGenerator random) {
        var nine = String.valueOf(random.nextLong(100_000_000L, 1_000_000_000L));
        try {
            return new CaseNumber(nine + CHECK.calculate(nine));
        } catch (CheckDigitException e) {
            throw new IllegalStateException("Nine digits always have a check digit", e);
        }
    }

    /** Reads a number as people write it, with or without spaces. */
    public static CaseNumber of(String written) {
        return new CaseNumber(written == null ? null : written.replaceAll("\\s", ""));
    }

    /** As it is read out: {@code 428 173 906 5}. */
    public String spoken() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6, 9) + " " + digits.substring(9);
    }

    @Override
    public String toString() {
        return digits;
    }
}
