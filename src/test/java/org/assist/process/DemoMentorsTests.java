package org.assist.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.assist.fixture.AssistTest;
import org.assist.mentoring.MentorState;
import org.assist.mentoring.MentorView;
import org.assist.mentoring.MentoringProgramme;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a newcomer finds who looks after mentoring in the demo. */
@AssistTest
class DemoMentorsTests {

    @Autowired
    MentoringProgramme programme;
    @Autowired
    TaskService tasks;

    @Test
    void theDemoHasMentorsAtManyStagesAndATaskForEach() {
        var mentors = programme.mentorsOf("harbour-light");

        assertThat(mentors).extracting(MentorView::state)
                .contains(MentorState.INTERESTED, MentorState.APPLIED, MentorState.CHECKED, MentorState.READY, MentorState.PAUSED);
        assertThat(mentors).filteredOn(mentor -> mentor.state() != MentorState.EXITED).allSatisfy(mentor ->
                assertThat(tasks.createTaskQuery().processInstanceBusinessKey(mentor.file().digits()).count()).isPositive());
    }
}
