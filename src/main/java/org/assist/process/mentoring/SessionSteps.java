package org.assist.process.mentoring;

import org.assist.mentoring.MentoringProgramme;
import org.assist.mentoring.SafeguardingReason;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of {@code mentoring-sessions} beside the session itself. */
@Configuration(proxyBeanMethods = false)
class SessionSteps {

    private final MentoringProgramme programme;

    SessionSteps(MentoringProgramme programme) {
        this.programme = programme;
    }

    @Bean
    JavaDelegate planSessions() {
        return execution -> {
            var step = new Step(execution);
            var dates = programme.dates(MatchSteps.match(step));
            step.setDate("workerAsksAt", dates.workerAsksAt());
            step.setDate("coordinatorKnowsAt", dates.coordinatorKnowsAt());
            step.setDate("endingStepAt", dates.endingStepAt());
            step.set("matchState", "AGREED");
        };
    }

    @Bean
    JavaDelegate keepSignalAnswer() {
        return execution -> {
            var step = new Step(execution);
            switch (step.text("signalAnswer")) {
                case "SUSPEND" -> {
                    programme.suspend(MatchSteps.match(step), SafeguardingReason.valueOf(step.text("safeguarding")));
                    stop(step, "SUSPENDED");
                }
                case "ENDS" -> stop(step, "ENDED");
                default -> step.set("sessionResult", "GOES_ON");
            }
        };
    }

    @Bean
    JavaDelegate checkEnding() {
        return execution -> {
            var step = new Step(execution);
            var over = programme.over(MatchSteps.match(step));
            step.set("sessionResult", over ? "OVER" : "GOES_ON");
            if (over) {
                step.set("matchState", "ENDED");
                step.set("endingKind", "PLANNED");
            }
        };
    }

    @Bean
    JavaDelegate keepNotice() {
        return execution -> {
            var step = new Step(execution);
            if (step.text("endingAnswer").equals("EXTENDED")) {
                programme.extend(MatchSteps.match(step));
            } else {
                programme.noticed(MatchSteps.match(step));
            }
        };
    }

    /** The match was suspended already; here the meetings stop. */
    @Bean
    JavaDelegate noteSuspension() {
        return execution -> stop(new Step(execution), "SUSPENDED");
    }

    static void stop(Step step, String state) {
        step.set("sessionResult", "STOPS");
        step.set("matchState", state);
        step.set("endingKind", "EARLY");
    }
}
