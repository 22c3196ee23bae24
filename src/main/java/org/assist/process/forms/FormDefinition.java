package org.assist.process.forms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A {@code .form} file as Camunda Modeler saves it: its questions, in order. */
record FormDefinition(String id, List<FormField> fields) {

    static FormDefinition read(byte[] file) throws IOException {
        var json = new ObjectMapper().readTree(file);
        var fields = new ArrayList<FormField>();
        collect(json.path("components"), fields, null);
        return new FormDefinition(json.path("id").asText(), List.copyOf(fields));
    }

    Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    private static void collect(JsonNode components, List<FormField> fields, String hiddenWithGroup) {
        for (var component : components) {
            var hide = component.path("conditional").path("hide").asText(null);
            var hiddenWhen = hide == null ? hiddenWithGroup : hide.replaceFirst("^=", "");
            if (component.has("components")) {
                collect(component.path("components"), fields, hiddenWhen);
            } else if (component.hasNonNull("key")) {
                fields.add(field(component, hiddenWhen));
            }
        }
    }

    private static FormField field(JsonNode component, String hiddenWhen) {
        var rules = component.path("validate");
        return new FormField(component.path("key").asText(),
                component.path("label").asText(component.path("dateLabel").asText(component.path("key").asText())),
                component.path("type").asText(),
                rules.path("required").asBoolean(false),
                rules.hasNonNull("minLength") ? rules.path("minLength").asInt() : null,
                rules.hasNonNull("maxLength") ? rules.path("maxLength").asInt() : null,
                rules.path("pattern").asText(null),
                rules.hasNonNull("min") ? rules.path("min").asDouble() : null,
                rules.hasNonNull("max") ? rules.path("max").asDouble() : null,
                component.has("values") ? codes(component.path("values")) : null,
                component.path("valuesKey").asText(null),
                hiddenWhen);
    }

    private static List<String> codes(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).map(value -> value.path("value").asText()).toList();
    }
}
