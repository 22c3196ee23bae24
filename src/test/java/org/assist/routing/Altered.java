package org.assist.routing;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** Makes records component by component, by the names of the components. */
final class Altered {

    /** Looking up what a record is made of is slow, and done very often here. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private record Shape(List<String> names, List<RecordComponent> components, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            var components = List.of(type.getRecordComponents());
            try {
                return new Shape(components.stream().map(RecordComponent::getName).toList(), components,
                        type.getDeclaredConstructor(components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("Every record has its constructor", e);
            }
        }
    }

    private Altered() {
    }

    static List<String> components(Class<? extends Record> type) {
        return SHAPES.get(type).names();
    }

    /** The record as it was, but for one component. */
    static <T extends Record> T with(T record, String component, Object value) {
        var shape = SHAPES.get(record.getClass());
        var position = shape.names().indexOf(component);
        if (position < 0) {
            throw new IllegalArgumentException("%s has no %s".formatted(record.getClass().getSimpleName(), component));
        }
        try {
            var values = new ArrayList<Object>();
            for (var it : shape.components()) {
                values.add(it.getAccessor().invoke(record));
            }
            values.set(position, value);
            @SuppressWarnings("unchecked")
            var type = (Class<T>) record.getClass();
            return of(type, values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be read".formatted(record), e);
        }
    }

    /** @param values one for each component, in their order */
    static <T extends Record> T of(Class<T> type, List<Object> values) {
        try {
            return type.cast(SHAPES.get(type).constructor().newInstance(values.toArray()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No %s can be made of %s".formatted(type.getSimpleName(), values), e);
        }
    }
}
