package org.assist;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.assist.fixture.AssistTest;
import org.assist.fixture.StepsTaken;
import org.assist.fixture.WholeRun;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every step of every model was taken in some test of this run. */
@AssistTest
@WholeRun
class ModelCoverageTests {

    @Autowired
    StepsTaken taken;

    @ParameterizedTest
    @MethodSource("models")
    void everyStepWasTakenInSomeTest(ProcessModelTests.Model model) {
        assertThat(model.all(FlowNode.class).stream().filter(node -> !(node instanceof SubProcess)).map(FlowNode::getId).collect(toSet()))
                .isSubsetOf(taken.of(model.process().getId()));
    }

    static Stream<ProcessModelTests.Model> models() {
        return ProcessModelTests.models();
    }
}
