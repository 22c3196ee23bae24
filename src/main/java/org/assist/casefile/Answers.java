package org.assist.casefile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was typed into forms, by field; the newest answer to a question counts. */
public record Answers(Map<String, Object> byField) {

    public Optional<String> text(String field) {
        return Optional.ofNullable(byField.get(field)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** The code chosen in a field, if it is one of the enum's; "not now" and "would rather not say" count as no answer. */
    public <E extends Enum<E>> Optional<E> code(String field, Class<E> codes) {
        return text(field).flatMap(text -> List.of(codes.getEnumConstants()).stream().filter(code -> code.name().equals(text)).findFirst());
    }

    /** The codes of a list field, in her order. */
    public Set<String> codes(String field) {
        var codes = new LinkedHashSet<String>();
        if (byField.get(field) instanceof Collection<?> list) {
            list.forEach(code -> codes.add(code.toString()));
        } else {
            text(field).ifPresent(codes::add);
        }
        return codes;
    }

    /** The same, without what is no code of the enum's. */
    public <E extends Enum<E>> Set<E> codes(String field, Class<E> codes) {
        var chosen = codes(field);
        return Arrays.stream(codes.getEnumConstants()).filter(code -> chosen.contains(code.name())).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<Integer> number(String field) {
        return Optional.ofNullable(byField.get(field)).filter(Number.class::isInstance).map(number -> ((Number) number).intValue());
    }

    public Optional<LocalDate> day(String field) {
        return text(field).map(Answers::dayIn);
    }

    /** A day as a form hands it over, with or without a time behind it. */
    public static LocalDate dayIn(String written) {
        return LocalDate.parse(written.substring(0, 10));
    }

    public boolean yes(String field) {
        return text(field).filter(text -> text.equals("YES") || text.equals("true")).isPresent();
    }
}
