package org.assist.process.capacity;

import java.time.Clock;

import org.assist.casefile.CaseRegister;
import org.assist.deadline.AskedQuestion;
import org.assist.deadline.Deadlines;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.PlacesQuestions;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks a partner by a neutral mail, and sets until when its answer is awaited; one without an account is telephoned at once. */
@Component
class AskForFreePlaces implements JavaDelegate {

    private final PlacesQuestions questions;
    private final PartnerDirectory directory;
    private final Postbox postbox;
    private final Deadlines deadlines;
    private final CaseRegister register;
    private final Clock clock;

    AskForFreePlaces(PlacesQuestions questions, PartnerDirectory directory, Postbox postbox, Deadlines deadlines, CaseRegister register, Clock clock) {
        this.questions = questions;
        this.directory = directory;
        this.postbox = postbox;
        this.deadlines = deadlines;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var asked = directory.organisation(questions.question(step.caseNumber()).organisation());
        if (asked.answersByCode()) {
            step.setDate("placesAnswerDueAt", clock.instant());
            return;
        }
        postbox.post(Letter.CONFIRM, Recipient.partner(asked.key()), step.caseNumber());
        step.setDate("placesAnswerDueAt", deadlines.answerDue(AskedQuestion.FREE_PLACES, register.jurisdiction(step.caseNumber()), clock.instant()));
    }
}
