package org.assist.partner;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.assist.vocabulary.Region;
import org.springframework.util.ReflectionUtils;

/**
 * The fields of a profile by name, each as a text that can be read back: so they travel in files, are typed into pages and stand in
 * the log of changes. An empty text is none or not known. Programmes that pay are written, but not read here.
 */
public final class Fields {

    private static final String SPACE = " ";

    private Fields() {
    }

    /** Every field and its text; the fields of the standards stand beside the others. */
    public static Map<String, String> of(Record profile) {
        var texts = new LinkedHashMap<String, String>();
        each(profile, (component, value) -> texts.put(component.getName(), text(value)));
        return texts;
    }

    /**
     * The same profile, with some of its fields as these texts have them.
     *
     * @throws WrongField when a text cannot be read, or there is no such field
     */
    public static <R extends Record> R with(R profile, Map<String, String> texts) {
        var unknown = texts.keySet().stream().filter(field -> !of(profile).containsKey(field)).findFirst();
        if (unknown.isPresent()) {
            throw new WrongField(unknown.get(), "The directory has no such field.");
        }
        return rebuilt(profile, texts);
    }

    /** What differs between two profiles of one kind, in words. */
    public static List<Change> between(Record before, Record after) {
        var was = new LinkedHashMap<String, Object>();
        each(before, (component, value) -> was.put(component.getName(), value));
        var changes = new ArrayList<Change>();
        each(after, (component, value) -> {
            if (!text(value).equals(text(was.get(component.getName())))) {
                changes.add(new Change(Words.field(component.getName()), Words.of(component.getName(), was.get(component.getName())), Words.of(component.getName(), value)));
            }
        });
        return changes;
    }

    /** All that a profile says, in words: what differs from one that says nothing. */
    public static List<Change> told(Record profile) {
        var told = new ArrayList<Change>();
        each(profile, (component, value) -> told.add(new Change(Words.field(component.getName()), "", Words.of(component.getName(), value))));
        told.removeIf(change -> change.after().isEmpty() || change.field().equals(Words.field("organisation")));
        return told;
    }

    private static void each(Record profile, BiConsumer<RecordComponent, Object> reader) {
        for (var component : profile.getClass().getRecordComponents()) {
            var value = ReflectionUtils.invokeMethod(component.getAccessor(), profile);
            if (value instanceof Standards standards) {
                each(standards, reader);
            } else {
                reader.accept(component, value);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R rebuilt(R profile, Map<String, String> texts) {
        var components = profile.getClass().getRecordComponents();
        var values = Arrays.stream(components).map(component -> {
            var value = ReflectionUtils.invokeMethod(component.getAccessor(), profile);
            return value instanceof Standards standards ? rebuilt(standards, texts)
                    : texts.containsKey(component.getName()) ? read(component, texts.get(component.getName()).strip()) : value;
        }).toArray();
        try {
            var constructor = profile.getClass().getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            return (R) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record has its canonical constructor", e);
        }
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> several) {
            var texts = several.stream().map(Fields::text);
            return (value instanceof Set ? texts.sorted() : texts).collect(joining(SPACE));
        }
        return value instanceof OpeningHours hours ? hours.written() : value.toString();
    }

    private static Object read(RecordComponent component, String text) {
        var type = component.getType();
        try {
            if (type == Set.class) {
                var element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
                return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).map(word -> one(element, word)).collect(toUnmodifiableSet());
            }
            if (type == List.class) {
                return unreadable();
            }
            if (text.isEmpty() && !type.isPrimitive()) {
                return null;
            }
            return one(type, text);
        } catch (NumberFormatException e) {
            throw new WrongField(component.getName(), "Write a whole number.");
        } catch (DateTimeException e) {
            throw new WrongField(component.getName(), type == Instant.class ? "Write a time such as 2026-12-24T09:00:00Z." : "Write a day such as 2026-12-24.");
        } catch (IllegalArgumentException e) {
            throw new WrongField(component.getName(), type == OpeningHours.class ? "Write opening hours such as Mo-Fr 09:00-17:00; Sa 10:00-13:00, or 24/7."
                    : "Write %s.".formatted(expected(component)));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object one(Type type, String text) {
        if (type instanceof Class<?> kind && kind.isEnum()) {
            return Enum.valueOf((Class<Enum>) kind, text);
        }
        if (type == boolean.class) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
            };
        }
        return type == int.class || type == Integer.class ? Integer.valueOf(text)
                : type == LocalDate.class ? LocalDate.parse(text)
                : type == Instant.class ? Instant.parse(text)
                : type == OpeningHours.class ? new OpeningHours(text)
                : type == Region.class ? new Region(text)
                : type == String.class ? text
                : unreadable();
    }

    private static Object unreadable() {
        throw new IllegalArgumentException("not read here");
    }

    private static String expected(RecordComponent component) {
        var element = component.getGenericType() instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : component.getType();
        if (element instanceof Class<?> kind && kind.isEnum()) {
            return "%s of: %s".formatted(component.getType() == Set.class ? "any" : "one",
                    Arrays.stream(kind.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).collect(joining(", ")));
        }
        return component.getType() == boolean.class ? "true or false" : element == Region.class ? "ISO 3166-2 codes such as IE-L" : "it as the other services have it";
    }
}
