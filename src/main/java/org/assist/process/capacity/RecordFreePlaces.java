package org.assist.process.capacity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.NoSuchElementException;

import org.assist.casefile.CaseRegister;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.PlacesQuestion;
import org.assist.partner.PlacesQuestion.Answer;
import org.assist.partner.PlacesQuestions;
import org.assist.partner.PlacesReport;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.springframework.stereotype.Component;

/** Keeps what a partner said on the telephone; what it did not speak of is as it was, and counts as said today. */
@Component
class RecordFreePlaces implements JavaDelegate {

    private final PlacesQuestions questions;
    private final PartnerDirectory directory;
    private final CaseRegister register;
    private final Clock clock;

    RecordFreePlaces(PlacesQuestions questions, PartnerDirectory directory, CaseRegister register, Clock clock) {
        this.questions = questions;
        this.directory = directory;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var question = questions.question(step.caseNumber());
        var answer = Answer.valueOf(step.text("placesAnswer"));
        questions.answered(question.number(), answer, clock.instant());
        if (answer != Answer.NOT_REACHED) {
            directory.reportPlaces(question.organisation(), said(question, answer), step.by());
        }
        register.close(question.number());
    }

    private LinkedHashMap<String, PlacesReport> said(PlacesQuestion question, Answer answer) {
        var typed = register.answers(question.number(), CapacityForms.FORM);
        var said = new LinkedHashMap<String, PlacesReport>();
        for (var line = 1; line <= question.services().size(); line++) {
            var id = question.services().get(line - 1);
            var service = directory.profile(id).orElseThrow(() -> new NoSuchElementException("No service " + id));
            var field = CapacityForms.field(line);
            var free = answer == Answer.CHANGED ? typed.number(field).orElse(service.freePlaces()) : service.freePlaces();
            if (free > service.places()) {
                throw new FormFieldValidationException(field, "“Free in line %d”: it has %d places in all.".formatted(line, service.places()));
            }
            said.put(id, new PlacesReport(free, null));
        }
        return said;
    }
}
