package org.assist.process.capacity;

import java.time.Clock;

import org.assist.casefile.CaseRegister;
import org.assist.deadline.AskedQuestion;
import org.assist.deadline.Deadlines;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.partner.PlacesQuestions;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks a partner by a neutral mail, and sets until when its answer is awaited. */
@Component
class AskForFreePlaces implements JavaDelegate {

    private final PlacesQuestions questions;
    private final Postbox postbox;
    private final Deadlines deadlines;
    private final CaseRegister register;
    private final Clock clock;

    AskForFreePlaces(PlacesQuestions questions, Postbox postbox, Deadlines deadlines, CaseRegister register, Clock clock) {
        this.questions = questions;
        this.postbox = postbox;
        this.deadlines = deadlines;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        postbox.post(Letter.CONFIRM, Recipient.partner(questions.question(step.caseNumber()).organisation()), step.caseNumber());
        step.setDate("placesAnswerDueAt", deadlines.answerDue(AskedQuestion.FREE_PLACES, register.jurisdiction(step.caseNumber()), clock.instant()));
    }
}
