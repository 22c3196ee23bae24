package org.assist.process.forms;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks on the server what was typed into a form; a browser's own checks can be got round. Each complaint names the
 * question by its label and never repeats the answer.
 */
final class AnswerCheck {

    private final FormDefinition form;
    private final Function<String, Set<String>> choicesOf;
    private final Predicate<String> holds;

    /**
     * @param choicesOf the codes that the house handed out under a choices key
     * @param holds     whether a FEEL condition of the form holds for these answers
     */
    AnswerCheck(FormDefinition form, Function<String, Set<String>> choicesOf, Predicate<String> holds) {
        this.form = form;
        this.choicesOf = choicesOf;
        this.holds = holds;
    }

    /** What is wrong with the answers, in the caseworker's words; empty when nothing is. */
    List<String> complaints(Map<String, Object> answers) {
        var unknown = answers.keySet().stream().filter(key -> form.field(key).isEmpty()).sorted()
                .map(key -> "“%s” is not a question of this form.".formatted(key));
        var wrong = form.fields().stream().flatMap(field -> complaint(field, answers.get(field.key())).stream());
        return Stream.concat(unknown, wrong).toList();
    }

    private Optional<String> complaint(FormField field, Object answer) {
        var missing = answer == null || answer instanceof String text && text.isBlank() || answer instanceof Collection<?> list && list.isEmpty();
        if (missing) {
            var asked = field.hiddenWhen() == null || !holds.test(field.hiddenWhen());
            return field.required() && asked ? say(field, "please answer this question") : Optional.empty();
        }
        if (field.isChoice()) {
            return choice(field, answer);
        }
        return switch (field.type()) {
            case "textfield", "textarea" -> answer instanceof String text ? text(field, text) : say(field, "text is expected");
            case "number" -> answer instanceof Number number ? number(field, number.doubleValue()) : say(field, "a number is expected");
            case "checkbox" -> answer instanceof Boolean ticked ? tick(field, ticked) : say(field, "yes or no is expected");
            case "datetime" -> answer instanceof String text && isDate(text) ? Optional.empty() : say(field, "a date is expected");
            default -> say(field, "this question cannot be answered");
        };
    }

    private Optional<String> choice(FormField field, Object answer) {
        var chosen = answer instanceof Collection<?> list ? list : List.of(answer);
        if (answer instanceof Collection<?> != field.takesSeveral()) {
            return say(field, field.takesSeveral() ? "a list of choices is expected" : "one choice is expected");
        }
        var choices = field.choices() != null ? Set.copyOf(field.choices()) : choicesOf.apply(field.choicesKey());
        return chosen.stream().allMatch(one -> one != null && choices.contains(one)) ? Optional.empty() : say(field, "please choose from the list");
    }

    private static Optional<String> text(FormField field, String text) {
        var longest = field.maxLength() == null ? FormField.DEFAULT_LENGTH : field.maxLength();
        if (text.length() > longest) {
            return say(field, "at most %d characters, please".formatted(longest));
        }
        if (field.minLength() != null && text.length() < field.minLength()) {
            return say(field, "at least %d characters, please".formatted(field.minLength()));
        }
        if (field.pattern() != null && !Pattern.matches(field.pattern(), text)) {
            return say(field, "this does not have the expected form");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return say(field, "please type the text again: a character of it is broken");
        }
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                ? say(field, "please take out the control characters") : Optional.empty();
    }

    private static Optional<String> tick(FormField field, boolean ticked) {
        return field.required() && !ticked ? say(field, "this has to be ticked before the task can be completed") : Optional.empty();
    }

    private static Optional<String> number(FormField field, double number) {
        if (field.min() != null && number < field.min()) {
            return say(field, "not less than %s, please".formatted(whole(field.min())));
        }
        if (field.max() != null && number > field.max()) {
            return say(field, "not more than %s, please".formatted(whole(field.max())));
        }
        return Optional.empty();
    }

    private static String whole(double limit) {
        return limit == Math.rint(limit) ? String.valueOf((long) limit) : String.valueOf(limit);
    }

    private static boolean isDate(String text) {
        for (Function<String, ?> form : List.<Function<String, ?>>of(LocalDate::parse, OffsetDateTime::parse, LocalDateTime::parse)) {
            try {
                form.apply(text);
                return true;
            } catch (DateTimeParseException e) {
                // not in this form; the next one may fit
            }
        }
        return false;
    }

    private static Optional<String> say(FormField field, String complaint) {
        return Optional.of("“%s”: %s.".formatted(field.label(), complaint));
    }
}
