package org.assist.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.springframework.util.StringUtils;

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
    private static final Set<String> PROPERTIES = Set.of("type", "id", "key", "label", "description", "text", "layout", "validate", "conditional", "components", "values",
            "valuesKey", "valuesExpression", "columns", "columnsExpression", "dataSource", "rowCount", "subtype", "dateLabel", "timeLabel", "timeInterval", "timeSerializingFormat",
            "use24h", "disallowPassedDates", "searchable", "showOutline", "decimalDigits", "increment", "serializeToString", "defaultValue", "disabled", "readonly", "appearance",
            "properties", "action", "expression", "computeOn", "height", "verticalAlignment");
    /** They are tried on what somebody typed, here as well: a repeated group can take longer than anybody waits. */
    private static final Pattern SLOW_PATTERN = Pattern.compile("\\)\\s*[*+{]|.{201,}");
    /** Conditions are asked here as well: none that counts, repeats or brings a pattern of its own. */
    private static final Pattern SLOW_CONDITION = Pattern.compile("\\b(?:for|some|every|function|matches|replace|split)\\b|\\.\\.|\\{|.{501,}", Pattern.DOTALL);
    private static final Set<String> NO_WORDS = Set.of("components", "validate", "conditional");
    private static final int NEWEST_SCHEMA = 16;

    private final String file;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    FormCheck(String file) {
        this.file = file;
    }

    List<Refusal> of(byte[] content) {
        try {
            var form = JSON.readTree(text(content));
            if (!form.isObject() || !form.path("components").isArray()) {
                refuse(form, "This is not a form: draw it with Camunda Modeler as 'Form (Camunda Platform 7)'");
            } else {
                checkForm(form);
                form.path("components").forEach(this::checkComponent);
            }
        } catch (IOException e) {
            var line = e instanceof JsonProcessingException json && json.getLocation() != null ? json.getLocation().getLineNr() : 0;
            refusals.add(new Refusal(file, line, "", "", "The file is not well-formed JSON here: open it in the Modeler and save it again"));
        }
        return List.copyOf(refusals);
    }

    /** Jackson takes a broken name for one it knows already, or does not: depending on what it read before. */
    private static String text(byte[] content) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
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
        } else if (component.has("key") && !keys.add(component.path("key").asText())) {
            refuse(component, "Another field of the form has this key: give each its own");
        }
        component.properties().stream().map(Map.Entry::getKey).filter(property -> !PROPERTIES.contains(property))
                .forEach(property -> refuse(component, "'%s' is nothing a field has here: remove it".formatted(StringUtils.truncate(property, 100))));
        checkWords(component, component);
        checkPattern(component, component.path("validate").path("pattern"));
        checkCondition(component, component.path("conditional").path("hide"));
        component.path("components").forEach(this::checkComponent);
    }

    private void checkWords(JsonNode component, JsonNode part) {
        if (part.isTextual() && ForeignContent.in(part.asText())) {
            refuse(component, "Words of a form hold no HTML, no links and no addresses: write plain text");
        }
        part.properties().stream().filter(inside -> !NO_WORDS.contains(inside.getKey())).forEach(inside -> checkWords(component, inside.getValue()));
        if (part.isArray()) {
            part.forEach(inside -> checkWords(component, inside));
        }
    }

    private void checkPattern(JsonNode component, JsonNode pattern) {
        try {
            if (SLOW_PATTERN.matcher(pattern.asText()).find()) {
                refuse(component, "The pattern could take for ever: write it short and repeat no group");
            }
            Pattern.compile(pattern.asText());
        } catch (PatternSyntaxException e) {
            refuse(component, "The pattern cannot be read: write one such as [0-9]{4}");
        }
    }

    private void checkCondition(JsonNode component, JsonNode hide) {
        if (!hide.isMissingNode() && !(hide.isTextual() && hide.asText().startsWith("=")) || SLOW_CONDITION.matcher(hide.asText()).find()) {
            refuse(component, "A condition compares answers and does nothing else, as in =dangerNow != \"YES\"");
        }
    }

    private void refuse(JsonNode place, String reason) {
        refusals.add(new Refusal(file, 0, StringUtils.truncate(place.path("key").asText(place.path("id").asText()), 100), StringUtils.truncate(place.path("label").asText(), 100), reason));
    }
}
