package org.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.assist.ProcessModelTests.Form;
import org.assist.ProcessModelTests.Model;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two principles that the first steps carry: PRN-06, trauma-informed, and PRN-14, best interests of the child. */
class FirstStepsPrinciplesTests {

    /** Forms that are filled in while somebody speaks with her about what was done to her, how she is and what she fears. */
    private static final Set<String> TALKS = Set.of("meet-immediate-needs", "screen-for-indicators", "assess-risk", "look-at-her-life", "assess-needs",
            "assess-best-interests", "take-down-contact", "agree-safe-contact", "explain-her-rights", "choose-areas", "agree-integration-steps");
    /** What her worker or the law decides, not she; and whether it is safe to talk at all. */
    private static final Set<String> NOT_ASKED_OF_HER = Set.of("riskLevel", "ageGroup", "jurisdiction", "contactChannel", "whoAsks", "bestInterests",
            "childProtectionContact", "rightsTopics", "integrationAreas");
    private static final Set<String> WAYS_OUT = Set.of("NOT_NOW", "NOT_SAID", "UNKNOWN");

    @ParameterizedTest
    @MethodSource("talks")
    void prn06_noQuestionOfATalkMustBeAnsweredUnlessThereIsAWayOut(Form form) {
        assertThat(form.questions()).filteredOn(FirstStepsPrinciplesTests::required).filteredOn(question -> !NOT_ASKED_OF_HER.contains(key(question)))
                .allSatisfy(question -> assertThat(question.path("values").findValuesAsText("value")).as(key(question)).containsAnyElementsOf(WAYS_OUT));
    }

    @ParameterizedTest
    @MethodSource("talks")
    void prn06_nobodyMustTellAStory(Form form) {
        assertThat(form.questions()).filteredOn(question -> question.path("type").asText().startsWith("text")).noneMatch(FirstStepsPrinciplesTests::required);
    }

    @Test
    void prn06_everyTalkIsThere() {
        assertThat(talks()).hasSameSizeAs(TALKS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Task_AskForGuardian", "Task_AssessBestInterests", "Task_ClarifyAge"})
    void prn14_noChildLeavesTheChildRouteWithoutThisStep(String step) {
        assertThat(endsWithout(model("child-route"), step)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "screening"})
    void prn14_whereverHerAgeIsAskedFirstAChildTakesTheChildRoute(String key) {
        var model = model(key);
        assertThat(model.all(SequenceFlow.class)).filteredOn(flow -> flow.getConditionExpression() != null
                && flow.getConditionExpression().getTextContent().equals("${childRoute == true}"))
                .singleElement().satisfies(flow -> assertThat(flow.getTarget().getId()).isEqualTo("Task_BeginChildRoute"));
    }

    @Test
    void prn14_aWayAroundAStepIsFound() {
        assertThat(endsWithout(model("child-route"), "Task_ReviewTransition")).contains("End_AdultRoute");
    }

    static Stream<Form> talks() {
        return ProcessModelTests.formFiles().filter(form -> TALKS.contains(form.json().path("id").asText()));
    }

    private static Model model(String key) {
        return ProcessModelTests.models().filter(model -> model.process().getId().equals(key)).findFirst().orElseThrow();
    }

    /** The ends that can be reached from the start without going through this step. */
    private static List<String> endsWithout(Model model, String step) {
        var seen = new HashSet<FlowNode>();
        var ahead = new ArrayDeque<FlowNode>(model.all(StartEvent.class));
        while (!ahead.isEmpty()) {
            var node = ahead.poll();
            if (!node.getId().equals(step) && seen.add(node)) {
                node.getOutgoing().forEach(flow -> ahead.add(flow.getTarget()));
            }
        }
        return seen.stream().filter(EndEvent.class::isInstance).map(FlowNode::getId).toList();
    }

    private static boolean required(JsonNode question) {
        return question.path("validate").path("required").asBoolean();
    }

    private static String key(JsonNode question) {
        return question.path("key").asText();
    }
}
