package org.assist.process.capacity;

import java.time.Clock;

import org.assist.casefile.CaseRegister;
import org.assist.partner.PlacesQuestion.Answer;
import org.assist.partner.PlacesQuestions;
import org.assist.partner.PlacesReported;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells {@code capacity-question.bpmn} that a partner said by itself what is free; nobody has to telephone any more. */
@Component
class CapacityQuestionProcess {

    static final String KEY = "capacity-question";

    private final RuntimeService runtime;
    private final PlacesQuestions questions;
    private final CaseRegister register;
    private final Clock clock;

    CapacityQuestionProcess(RuntimeService runtime, PlacesQuestions questions, CaseRegister register, Clock clock) {
        this.runtime = runtime;
        this.questions = questions;
        this.register = register;
        this.clock = clock;
    }

    @EventListener
    void on(PlacesReported reported) {
        questions.openTo(reported.organisation()).ifPresent(question -> {
            questions.answered(question.number(), Answer.REPORTED, clock.instant());
            runtime.createMessageCorrelation("FreePlacesReported").processInstanceBusinessKey(question.number().digits()).correlateExclusively();
            register.close(question.number());
        });
    }
}
