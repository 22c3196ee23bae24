package org.assist.security;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads one form and refuses what Tasklist cannot show, what breaks it, and what brings foreign content into it. */
class FormCheck {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final Set<String> COMPONENTS = Set.of("textfield", "textarea", "number", "checkbox", "checklist", "radio", "select",
            "taglist", "datetime", "text", "group", "table", "expression", "separator", "spacer", "button", "default");
    private static final Map<String, String> BETTER = Map.of(
            "dynamiclist", "A dynamic list blocks 'Complete' in Tasklist: use single fields or a tag list",
            "html", "Foreign HTML is not shown here: use a text",
            "iframe", "Foreign pages are not shown here: use a text",
            "image", "Pictures are not shown here: use a text",
            "filepicker", "Files are not kept in forms: describe in a text where the paper is");
    private static final int NEWEST_SCHEMA = 16;

    private final String file;
    private final List<Refusal> refusals = new ArrayList<>();

    FormCheck(String file) {
        this.file = file;
    }

    List<Refusal> of(byte[] content) {
        try {
            var form = JSON.readTree(content);
            if (!form.isObject() || !form.path("components").isArray()) {
                refuse(form, "This is not a form: draw it with Camunda Modeler as 'Form (Camunda Platform 7)'");
            } else {
                checkForm(form);
                form.path("components").forEach(this::checkComponent);
            }
        } catch (JsonProcessingException e) {
            refusals.add(new Refusal(file, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "", "",
                    "The file is not well-formed JSON here: open it in the Modeler and save it again"));
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory does not fail", e);
        }
        return List.copyOf(refusals);
    }

    private void checkForm(JsonNode form) {
        if (!file.equals(form.path("id").asText() + ".form")) {
            refuse(form, "The file is named as its form: rename the file or set the form's id");
        }
        if (form.path("schemaVersion").asInt(Integer.MAX_VALUE) > NEWEST_SCHEMA) {
            refuse(form, "Tasklist knows forms up to schema version %d: use a Modeler that writes it".formatted(NEWEST_SCHEMA));
        }
    }

    private void checkComponent(JsonNode component) {
        var type = component.path("type").asText();
        if (!COMPONENTS.contains(type)) {
            refuse(component, BETTER.getOrDefault(type, "'%s' is not a field Tasklist knows: choose another one".formatted(type)));
        }
        if (component.has("key") && !component.path("key").asText().matches("[A-Za-z]\\w{0,63}")) {
            refuse(component, "A key is a word of letters and digits, such as safeContactNumber");
        }
        component.path("components").forEach(this::checkComponent);
    }

    private void refuse(JsonNode place, String reason) {
        refusals.add(new Refusal(file, 0, place.path("key").asText(place.path("id").asText()), place.path("label").asText(), reason));
    }
}
