package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelGateTests {

    private static final String HARMLESS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:modeler="http://camunda.org/schema/modeler/1.0"
                id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn" expressionLanguage="http://www.w3.org/1999/XPath"
                exporter="Camunda Modeler" exporterVersion="5.40.0" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
              <bpmn:process id="sample" name="Sample" isExecutable="true" camunda:historyTimeToLive="P365D" camunda:versionTag="1">
                <bpmn:startEvent id="Start_Opened"><bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="Flow_1" sourceRef="Start_Opened" targetRef="Task_Work">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${riskLevel == 'HIGH'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:serviceTask id="Task_Work" name="Send mail" camunda:asyncBefore="true" camunda:delegateExpression="${sendMail}">
                  <bpmn:extensionElements>
                    <camunda:failedJobRetryTimeCycle>PT1M,PT10M,PT1H,PT4H</camunda:failedJobRetryTimeCycle>
                  </bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:userTask id="Task_Ask" name="Ask her" camunda:formRef="ask" camunda:formRefBinding="deployment" camunda:candidateGroups="caseworker, supervisor" camunda:dueDate="${now()}"/>
                <bpmn:callActivity id="Call_Next" calledElement="next">
                  <bpmn:extensionElements><camunda:in businessKey="#{execution.processBusinessKey}"/><camunda:in source="needId" target="needId"/></bpmn:extensionElements>
                  <bpmn:multiInstanceLoopCharacteristics camunda:collection="${needsToRefer.of(execution)}" camunda:elementVariable="needId"/>
                </bpmn:callActivity>
                <bpmn:boundaryEvent id="Timer_Overdue" attachedToRef="Task_Ask"><bpmn:timerEventDefinition id="Def_1">
                  <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${answerDueAt}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>
                <bpmn:endEvent id="End_Done"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String FORM = """
            {"id": "ask", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
             "components": [{"type": "textfield", "key": "alias", "label": "What she wants to be called", "id": "F1"},
                            {"type": "group", "id": "G1", "components": [{"type": "radio", "key": "womenOnly", "id": "F2"}]}]}
            """;

    private final ModelGate gate = new ModelGate(() -> Set.of("sendMail", "needsToRefer", "recommendPartner"));

    @Test
    void aHarmlessModelPasses() {
        assertThat(check("sample.bpmn", HARMLESS)).isEmpty();
        assertThat(check("in/folders/sample.bpmn", HARMLESS)).isEmpty();
    }

    static Stream<Arguments> hostileModels() {
        var task = "<bpmn:endEvent id=\"End_Done\"/>";
        var work = "camunda:delegateExpression=\"${sendMail}\"";
        var condition = "${riskLevel == 'HIGH'}";
        return Stream.of(
                // scripts
                arguments(task, "<bpmn:scriptTask id=\"X\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
                arguments(task, "<bpmn:scriptTask id=\"X\" scriptFormat=\"javascript\" camunda:resource=\"https://elsewhere.example/x.js\"/>"),
                arguments("xsi:type=\"bpmn:tFormalExpression\">${riskLevel == 'HIGH'}", "xsi:type=\"bpmn:tFormalExpression\" language=\"javascript\">true"),
                arguments("xsi:type=\"bpmn:tFormalExpression\">${riskLevel == 'HIGH'}", "language=\"juel\" camunda:resource=\"deployment://x.js\">"),
                arguments("<camunda:failedJobRetryTimeCycle>", "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"juel\">${1}</camunda:script></camunda:executionListener><camunda:failedJobRetryTimeCycle>"),
                arguments("<camunda:failedJobRetryTimeCycle>", "<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:inputParameter></camunda:inputOutput><camunda:failedJobRetryTimeCycle>"),
                // Java by name
                arguments(work, "camunda:class=\"org.assist.Elsewhere\""),
                arguments(work, "camunda:class=\"javax.naming.InitialContext\" " + work),
                arguments("<camunda:failedJobRetryTimeCycle>", "<camunda:executionListener event=\"end\" class=\"java.lang.Thread\"/><camunda:failedJobRetryTimeCycle>"),
                arguments("<camunda:failedJobRetryTimeCycle>", "<camunda:field name=\"x\" expression=\"${1}\"/><camunda:failedJobRetryTimeCycle>"),
                arguments("calledElement=\"next\"", "calledElement=\"next\" camunda:variableMappingClass=\"a.B\""),
                arguments("calledElement=\"next\"", "calledElement=\"next\" camunda:variableMappingDelegateExpression=\"${sendMail}\""),
                // expressions that do the work, or reach too far
                arguments(work, "camunda:expression=\"${needsToRefer.of(execution)}\""),
                arguments("<camunda:failedJobRetryTimeCycle>", "<camunda:executionListener event=\"start\" expression=\"${needsToRefer.of(execution)}\"/><camunda:failedJobRetryTimeCycle>"),
                arguments(work, "camunda:delegateExpression=\"${runtimeService}\""),
                arguments(work, "camunda:delegateExpression=\"${sendMail}${sendMail}\""),
                arguments(work, "camunda:delegateExpression=\"${needsToRefer.of(execution)}\""),
                arguments(work, "camunda:delegateExpression=\"${riskLevel == 'HIGH' ? sendMail : recommendPartner}\""),
                arguments(condition, "${''.getClass().forName('java.lang.Runtime') != null}"),
                arguments(condition, "${riskLevel.class.name == 'x'}"),
                arguments(condition, "${''['class'] != null}"),
                arguments(condition, "${execution.getProcessEngineServices() != null}"),
                arguments(condition, "${execution.setVariable('riskLevel', 'LOW')}"),
                arguments(condition, "${XML('x') != null}"),
                arguments(condition, "${needsToRefer.getClass() != null}"),
                arguments(condition, "${riskLevel == 'HIGH'"),
                arguments("name=\"Ask her\"", "name=\"${execution.processEngine}\""),
                arguments("camunda:dueDate=\"${now()}\"", "camunda:dueDate=\"${now().setTime(0)}\""),
                // people, unknown roles, forms from elsewhere
                arguments("camunda:candidateGroups=\"caseworker, supervisor\"", "camunda:candidateGroups=\"camunda-admin\""),
                arguments("camunda:candidateGroups=\"caseworker, supervisor\"", "camunda:candidateGroups=\"${riskLevel}\""),
                arguments("camunda:candidateGroups=\"caseworker, supervisor\"", ""),
                arguments("camunda:candidateGroups=\"caseworker, supervisor\"", "camunda:candidateGroups=\"caseworker\" camunda:candidateUsers=\"somebody\""),
                arguments("camunda:candidateGroups=\"caseworker, supervisor\"", "camunda:candidateGroups=\"caseworker\" camunda:assignee=\"somebody\""),
                arguments("camunda:formRef=\"ask\"", "camunda:formKey=\"embedded:deployment:evil.html\""),
                arguments("camunda:formRef=\"ask\"", "camunda:formKey=\"https://elsewhere.example/form\""),
                arguments("name=\"Ask her\"", "name=\"Ask her\"><bpmn:potentialOwner id=\"P\"><bpmn:resourceAssignmentExpression><bpmn:formalExpression>group(x)</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner></bpmn:userTask><bpmn:userTask id=\"Y\""),
                arguments("<bpmn:endEvent id=\"End_Done\"/>", "<bpmn:startEvent id=\"S2\"><bpmn:extensionElements><camunda:formData><camunda:formField id=\"a\" type=\"string\"/></camunda:formData></bpmn:extensionElements></bpmn:startEvent>"),
                // other work than ours
                arguments(work, "camunda:type=\"external\" camunda:topic=\"x\""),
                arguments(work, "camunda:type=\"shell\""),
                arguments(work, ""),
                arguments("<camunda:failedJobRetryTimeCycle>", "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector><camunda:failedJobRetryTimeCycle>"),
                arguments(task, "<bpmn:businessRuleTask id=\"X\" camunda:decisionRef=\"d\"/>"),
                arguments(task, "<bpmn:signalEventDefinition id=\"X\"/>"),
                arguments(task, "<bpmn:adHocSubProcess id=\"X\"/>"),
                arguments("<bpmn:process id", "<bpmn:import importType=\"http://www.w3.org/2001/XMLSchema\" location=\"file:///etc/passwd\" namespace=\"x\"/><bpmn:process id"),
                arguments("camunda:asyncBefore=\"true\"", "xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"a.B\""),
                arguments(task, "<activiti:formProperty xmlns:activiti=\"http://activiti.org/bpmn\" id=\"a\"/>"),
                arguments("calledElement=\"next\"", "calledElement=\"${riskLevel}\""),
                // loops and floods
                arguments("PT1M,PT10M,PT1H,PT4H", "R1000/PT1S"),
                arguments("PT1M,PT10M,PT1H,PT4H", "R/PT10M"),
                arguments("PT1M,PT10M,PT1H,PT4H", "PT1M,PT0S"),
                arguments("PT1M,PT10M,PT1H,PT4H", "${riskLevel}"),
                arguments("<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${answerDueAt}</bpmn:timeDate>", "<bpmn:timeCycle>R/PT1S</bpmn:timeCycle>"),
                arguments("<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${answerDueAt}</bpmn:timeDate>", "<bpmn:timeCycle>* * * * * ?</bpmn:timeCycle>"),
                arguments("<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${answerDueAt}</bpmn:timeDate>", "<bpmn:timeCycle>0 * 7 ? * MON-FRI</bpmn:timeCycle>"),
                arguments("<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${answerDueAt}</bpmn:timeDate>", "<bpmn:timeCycle>0 0/5 7 ? * MON-FRI</bpmn:timeCycle>"),
                arguments("camunda:elementVariable=\"needId\"/>", "camunda:elementVariable=\"needId\"><bpmn:loopCardinality>1000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"),
                arguments("camunda:elementVariable=\"needId\"/>", "camunda:elementVariable=\"needId\"><bpmn:loopCardinality>${candidateCount}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"),
                // what makes a process ours
                arguments("isExecutable=\"true\"", "isExecutable=\"false\""),
                arguments("process id=\"sample\"", "process id=\"victim-assistance\""),
                arguments(" camunda:historyTimeToLive=\"P365D\"", ""),
                arguments(" camunda:historyTimeToLive=\"P365D\"", " camunda:historyTimeToLive=\"\""),
                arguments(" camunda:versionTag=\"1\"", ""),
                arguments("</bpmn:process>", "</bpmn:process><bpmn:process id=\"second\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\" camunda:versionTag=\"1\"/>"),
                // XML tricks
                arguments("<bpmn:definitions", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><bpmn:definitions"),
                arguments("<bpmn:definitions", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><bpmn:definitions"),
                arguments("name=\"Ask her\"", "name=\"&a;\""),
                arguments("<bpmn:definitions", "<?xml-stylesheet href=\"https://elsewhere.example/x.xsl\"?><bpmn:definitions"),
                arguments("</bpmn:definitions>", ""));
    }

    @ParameterizedTest
    @MethodSource("hostileModels")
    void aHostileModelIsRefused(String harmless, String hostile) {
        assertThat(HARMLESS).contains(harmless);
        assertThat(check("sample.bpmn", HARMLESS.replace(harmless, hostile))).isNotEmpty();
    }

    @Test
    void aRefusalNamesTheElementAndTheWayOut() {
        var refusals = check("sample.bpmn", HARMLESS.replace("camunda:delegateExpression=\"${sendMail}\"", "camunda:class=\"a.B\" camunda:delegateExpression=\"${sendMail}\""));
        assertThat(refusals).singleElement().hasToString("sample.bpmn, line 11, Task_Work \"Send mail\": A Java class cannot be named in a model: "
                + "name a bean in 'Delegate expression', such as ${recommendPartner}");
    }

    @Test
    void aDeeplyNestedFileIsRefusedWithoutReadingItAll() {
        var deep = "<bpmn:subProcess>".repeat(50_000);
        assertThat(check("sample.bpmn", HARMLESS.replace("<bpmn:endEvent id=\"End_Done\"/>", deep))).isNotEmpty();
    }

    @Test
    void aFormPasses() {
        assertThat(check("ask.form", FORM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "iframe", "dynamiclist", "image", "filepicker", "somethingNew"})
    void aFieldTasklistCannotHoldIsRefused(String type) {
        assertThat(check("ask.form", FORM.replace("textfield", type))).isNotEmpty();
        assertThat(check("ask.form", FORM.replace("radio", type))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"components\": 3}", "{\"id\": \"ask\"", "{}{}", "<html/>"})
    void whatIsNotAFormIsRefused(String content) {
        assertThat(check("ask.form", content)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.dmn", "a.cmmn", "a.js", "a.html", "a.groovy", "a.bpmn20.xml", "a.BPMN", "a", "a.png"})
    void otherFilesAreNotDeployed(String name) {
        assertThat(check(name, HARMLESS)).singleElement().extracting(Refusal::reason).asString().contains(".bpmn");
    }

    @Test
    void theModelsOfTheHousePass() throws IOException {
        var folder = Path.of("processes");
        if (!Files.isDirectory(folder)) {
            return;
        }
        var anyBean = new ModelGate(() -> HouseBeans.in(folder));
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.toString().matches(".*\\.(bpmn|form)")).toList()) {
                assertThat(anyBean.check(file.toString(), Files.readAllBytes(file))).isEmpty();
            }
        }
    }

    private List<Refusal> check(String name, String content) {
        return gate.check(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Here every bean a model names exists; whether it really does, the models' own tests ask. */
    private static class HouseBeans {

        static Set<String> in(Path folder) {
            var names = new HashSet<String>();
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                    var matcher = Pattern.compile("[$#]\\{(\\w+)").matcher(Files.readString(file));
                    while (matcher.find()) {
                        names.add(matcher.group(1));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return names;
        }
    }
}
