package org.assist.process.mentoring;

import org.assist.mentoring.MentoringProgramme;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of a mentor's own models that only note how far she has come: {@code mentor-recruitment} and what it calls. */
@Configuration(proxyBeanMethods = false)
class MentorSteps {

    private final MentoringProgramme programme;

    MentorSteps(MentoringProgramme programme) {
        this.programme = programme;
    }

    @Bean
    JavaDelegate registerMentor() {
        return execution -> {
            var step = new Step(execution);
            programme.register(step.caseNumber());
            step.set("mentorReady", false);
        };
    }

    @Bean
    JavaDelegate recordApplication() {
        return execution -> programme.apply(new Step(execution).caseNumber());
    }

    @Bean
    JavaDelegate recordInterview() {
        return execution -> programme.interviewed(new Step(execution).caseNumber());
    }

    @Bean
    JavaDelegate recordChecks() {
        return execution -> programme.checked(new Step(execution).caseNumber());
    }

    @Bean
    JavaDelegate makeMentorReady() {
        return execution -> {
            var step = new Step(execution);
            programme.ready(step.caseNumber());
            step.set("mentorReady", true);
        };
    }

    @Bean
    JavaDelegate setSupervisionDate() {
        return execution -> {
            var step = new Step(execution);
            step.setDate("supervisionDueAt", programme.supervisionDue(step.caseNumber()));
        };
    }

    @Bean
    JavaDelegate recordSupervision() {
        return execution -> programme.supervised(new Step(execution).caseNumber());
    }

    @Bean
    JavaDelegate pauseMentor() {
        return execution -> programme.pause(new Step(execution).caseNumber());
    }

    @Bean
    JavaDelegate resumeMentor() {
        return execution -> programme.resume(new Step(execution).caseNumber());
    }

    @Bean
    JavaDelegate letMentorGo() {
        return execution -> programme.exit(new Step(execution).caseNumber());
    }
}
