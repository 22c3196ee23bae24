package org.assist.identification;

import static org.assist.identification.HtcdsColumns.AGE_GROUP;
import static org.assist.identification.HtcdsColumns.BIRTHDATE;
import static org.assist.identification.HtcdsColumns.CITIZENSHIP;
import static org.assist.identification.HtcdsColumns.EXPLOITATION;
import static org.assist.identification.HtcdsColumns.GENDER;
import static org.assist.identification.HtcdsColumns.REFERENCE;
import static org.assist.identification.HtcdsColumns.REFERRAL_DATE;
import static org.assist.identification.HtcdsColumns.STATUS;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;
import org.assist.vocabulary.AgeGroup;

/** One row of an HTCDS file, read into the questions of our own report form; everything else in it is kept beside them. */
final class HtcdsRow {

    private static final int LONGEST = 2_000;
    private static final int MAJORITY = 18;
    private static final Pattern ODD_REFERENCE = Pattern.compile("^[=+@-]|[\\p{Cntrl}\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    private final CSVRecord row;

    HtcdsRow(CSVRecord row) {
        this.row = row;
    }

    /** The row cannot be taken: which column, and what is expected there. */
    static final class Refused extends Exception {

        final String column;

        Refused(String column, String reason) {
            super(reason);
            this.column = column;
        }
    }

    String reference() throws Refused {
        var reference = value(REFERENCE);
        if (reference.isEmpty()) {
            throw new Refused(REFERENCE, "The sender's own reference is missing; without it the same report could be taken twice");
        }
        if (ODD_REFERENCE.matcher(reference).find()) {
            throw new Refused(REFERENCE, "A reference is plain letters, digits and signs; it does not begin like a formula");
        }
        if (reference.length() > 100) {
            throw new Refused(REFERENCE, "At most 100 characters");
        }
        return reference;
    }

    /** The answers to our report form, with what the file says beyond it. */
    Map<String, Object> answers(LocalDate today) throws Refused {
        if (!row.isConsistent()) {
            throw new Refused(null, "The row has %d values, the header has %d columns".formatted(row.size(), row.getParser().getHeaderNames().size()));
        }
        for (var column : row.getParser().getHeaderNames()) {
            if (value(column).length() > LONGEST) {
                throw new Refused(column, "At most %d characters".formatted(LONGEST));
            }
            if (value(column).chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t')) {
                throw new Refused(column, "It holds a control character; take it out");
            }
        }
        date(REFERRAL_DATE);
        var answers = new LinkedHashMap<String, Object>();
        answers.put("gender", oneOf(GENDER, HtcdsColumns.GENDERS));
        answers.put("ageGroup", ageGroup(today).name());
        answers.put("citizenship", severalOf(CITIZENSHIP, COUNTRIES, "ISO 3166 codes of three letters, separated by ;"));
        answers.put("traffickingStatus", oneOf(STATUS, HtcdsColumns.STATUSES));
        answers.put("exploitation", severalOf(EXPLOITATION, HtcdsColumns.EXPLOITATIONS, "HTCDS codes, separated by ;"));
        for (var column : row.getParser().getHeaderNames()) {
            if (HtcdsColumns.contains(column) && !value(column).isEmpty() && !column.equals(REFERENCE)) {
                answers.put(column, value(column));
            }
        }
        return answers;
    }

    private AgeGroup ageGroup(LocalDate today) throws Refused {
        var born = date(BIRTHDATE);
        if (born != null) {
            return born.plusYears(MAJORITY).isAfter(today) ? AgeGroup.CHILD : AgeGroup.ADULT;
        }
        return switch (oneOf(AGE_GROUP, HtcdsColumns.AGE_GROUPS)) {
            case "Adult" -> AgeGroup.ADULT;
            case "Child" -> AgeGroup.CHILD;
            default -> AgeGroup.UNCERTAIN;
        };
    }

    private LocalDate date(String column) throws Refused {
        try {
            var date = value(column).isEmpty() ? null : LocalDate.parse(value(column));
            if (date == null || date.getYear() > 1900 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // as one that nobody can have meant
        }
        throw new Refused(column, "A date such as 2023-04-01 is expected");
    }

    private String oneOf(String column, Set<String> codes) throws Refused {
        var code = value(column);
        if (!code.isEmpty() && !codes.contains(code)) {
            throw new Refused(column, "Not a code of this column; one of %s is expected".formatted(String.join(", ", codes.stream().sorted().toList())));
        }
        return code;
    }

    private List<String> severalOf(String column, Set<String> codes, String expected) throws Refused {
        var several = Stream.of(value(column).split(";")).map(String::strip).filter(code -> !code.isEmpty() && !code.equals("Unknown")).toList();
        if (!codes.containsAll(several)) {
            throw new Refused(column, "Not a code of this column; " + expected + " are expected");
        }
        return several;
    }

    private String value(String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "";
    }
}
