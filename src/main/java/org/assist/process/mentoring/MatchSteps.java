package org.assist.process.mentoring;

import static java.util.stream.Collectors.toSet;

import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.mentoring.MentoringProgramme;
import org.assist.mentoring.Time;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps by which a woman finds a mentor: {@code mentor-match} and {@code mentor-trial}. */
@Configuration(proxyBeanMethods = false)
class MatchSteps {

    private final MentoringProgramme programme;
    private final CaseRegister register;

    MatchSteps(MentoringProgramme programme, CaseRegister register) {
        this.programme = programme;
        this.register = register;
    }

    static UUID match(Step step) {
        return UUID.fromString(step.text("matchId"));
    }

    @Bean
    JavaDelegate recommendMentors() {
        return execution -> {
            var step = new Step(execution);
            programme.recommendFor(step.caseNumber());
            step.set("matchState", "NONE");
        };
    }

    @Bean
    JavaDelegate offerProfiles() {
        return execution -> {
            var number = new Step(execution).caseNumber();
            programme.propose(number, register.answers(number, "propose-mentors").codes("proposedProfiles").stream().map(UUID::fromString).collect(toSet()));
        };
    }

    @Bean
    JavaDelegate keepChoice() {
        return execution -> {
            var step = new Step(execution);
            programme.choose(UUID.fromString(step.text("chosenMatch")));
            step.set("matchId", step.text("chosenMatch"));
        };
    }

    /** She waits where nobody was proposed or nobody suits her; not where she, or the coordinator, says not now. */
    @Bean
    JavaDelegate closeProposals() {
        return execution -> {
            var step = new Step(execution);
            programme.chooseNobody(step.caseNumber());
            var waits = step.text("proposal").equals("PROPOSED") ? step.text("mentorChoice").equals("NONE_FITS") : step.text("proposal").equals("WAIT");
            step.set("matchState", waits ? "WAITING" : "NONE");
            step.setDate("waitingListAt", programme.fromNow(Time.Occasion.WAITING_LIST, step.caseNumber()));
        };
    }

    @Bean
    JavaDelegate keepMentorAnswer() {
        return execution -> {
            var step = new Step(execution);
            step.set("matchState", programme.answer(match(step), step.text("mentorAnswer").equals("YES")) ? "ACCEPTED" : "NONE");
        };
    }

    @Bean
    JavaDelegate keepFirstMeeting() {
        return execution -> {
            var step = new Step(execution);
            if (step.text("trialAnswer").equals("GOES_ON")) {
                programme.tryOut(match(step));
                step.setDate("coolOffAt", programme.fromNow(Time.Occasion.COOL_OFF, step.caseNumber()));
            }
        };
    }

    @Bean
    JavaDelegate keepAgreement() {
        return execution -> {
            var step = new Step(execution);
            programme.agree(match(step));
            step.set("matchState", "AGREED");
        };
    }
}
