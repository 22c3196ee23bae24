package org.assist;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.assist.fixture.AssistTest;
import org.assist.fixture.WholeRun;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every step of every model was taken in some test of this run. */
@AssistTest
@WholeRun
class ModelCoverageTests {

    @Autowired
    JdbcTemplate sql;

    @ParameterizedTest
    @MethodSource("models")
    void everyStepWasTakenInSomeTest(ProcessModelTests.Model model) {
        var taken = sql.queryForList("select distinct act_id_ from act_hi_actinst where proc_def_key_ = ?", String.class, model.process().getId());
        assertThat(model.all(FlowNode.class).stream().filter(node -> !(node instanceof SubProcess)).map(FlowNode::getId).collect(toSet()))
                .isSubsetOf(taken);
    }

    static Stream<ProcessModelTests.Model> models() {
        return ProcessModelTests.models();
    }
}
