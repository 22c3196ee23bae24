package org.assist.process.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.CaseState;
import org.assist.casefile.CaseView;
import org.assist.escalation.Ladder;
import org.assist.escalation.StallCause;
import org.assist.escalation.Waits;
import org.assist.fixture.AssistTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

@AssistTest
class DemoCaseworkTests {

    @Autowired
    DemoCasework demo;
    @Autowired
    CaseRegister register;
    @Autowired
    Waits waits;
    @Autowired
    Ladder ladder;
    @Autowired
    Clock clock;

    @Test
    void theDemoPlaysAtLeastFortyCasesInFiveCountriesAndManyStates() {
        assertThat(demo.play()).isGreaterThanOrEqualTo(40);

        var cases = register.casesAt(List.of("harbour-light", "lindenhof", "filo-di-lana", "hilo-verde", "thistle-gate"), Pageable.unpaged()).getContent();
        assertThat(cases).extracting(CaseView::jurisdiction).hasSizeGreaterThanOrEqualTo(40).doesNotContainNull();
        assertThat(cases.stream().map(CaseView::jurisdiction).distinct()).hasSize(5);
        assertThat(cases).extracting(CaseView::state).contains(CaseState.INTAKE, CaseState.ACTIVE, CaseState.ON_HOLD, CaseState.FOLLOW_UP);

        var late = ladder.steps(waits.all()).entrySet().stream().filter(wait -> wait.getKey().organisation().equals("harbour-light"))
                .filter(wait -> wait.getValue().stream().anyMatch(step -> step.at().isBefore(clock.instant()))).map(wait -> wait.getKey().cause()).distinct();
        assertThat(late).as("what stands still").contains(StallCause.TASK_IDLE, StallCause.NEED_WITHOUT_ACTION, StallCause.OFFER_UNANSWERED);
    }
}
