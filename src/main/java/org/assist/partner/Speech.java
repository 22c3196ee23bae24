package org.assist.partner;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The language a page speaks. The house thinks in English sentences; what has no translation stays as it is.
 *
 * @param words the translation of each sentence; {@code {0}}, {@code {1}} … stand for numbers and what is put in
 */
public record Speech(Locale locale, Map<String, String> words) {

    public static final Speech ENGLISH = new Speech(Locale.UK, Map.of());

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final DateTimeFormatter WRITTEN_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** A sentence of the house; where it is only told apart by its numbers, one translation is enough for all of them. */
    public String it(String english, Object... values) {
        return filled(known(english).orElse(english), values);
    }

    /** What may be a word of the house, or several with commas between, or what somebody typed, which stays as it is. */
    public String said(Object value) {
        if (value instanceof Map<?, ?> details) {
            return details.entrySet().stream().map(it -> "%s: %s".formatted(said(it.getKey()), said(it.getValue()))).collect(joining("\n"));
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(this::said).collect(joining(", "));
        }
        var text = value instanceof Boolean yes ? yes ? "Yes" : "No" : String.valueOf(value);
        return known(text).orElseGet(() -> Arrays.stream(text.split(", ", -1)).map(part -> known(part).or(() -> written(part)).orElse(part)).collect(joining(", ")));
    }

    public String day(LocalDate day) {
        return (isEnglish() ? DateTimeFormatter.ofPattern("EEEE d MMMM uuuu") : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)).withLocale(locale).format(day);
    }

    public String moment(LocalDateTime at) {
        return (isEnglish() ? DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm") : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT))
                .withLocale(locale).format(at);
    }

    /** When something was done, in short. */
    public String entry(Instant at, ZoneId zone) {
        return (isEnglish() ? DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm") : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT))
                .withLocale(locale).format(at.atZone(zone));
    }

    private boolean isEnglish() {
        return locale.getLanguage().equals(ENGLISH.locale.getLanguage());
    }

    /** A day as the house writes it in English. */
    private Optional<String> written(String text) {
        try {
            return isEnglish() ? Optional.empty()
                    : Optional.of(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(LocalDate.parse(text, WRITTEN_DAY)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<String> known(String english) {
        return Optional.ofNullable(words.get(english)).or(() -> {
            var numbers = NUMBER.matcher(english).results().map(number -> number.group()).toArray();
            return numbers.length == 0 ? Optional.empty() : Optional.ofNullable(words.get(withoutNumbers(english))).map(text -> filled(text, numbers));
        });
    }

    private static String withoutNumbers(String english) {
        var pattern = new StringBuilder();
        var number = NUMBER.matcher(english);
        for (var at = 0; number.find(); at++) {
            number.appendReplacement(pattern, "{%d}".formatted(at));
        }
        return number.appendTail(pattern).toString();
    }

    private static String filled(String text, Object... values) {
        for (var at = 0; at < values.length; at++) {
            text = text.replace("{%d}".formatted(at), String.valueOf(values[at]));
        }
        return text;
    }
}
