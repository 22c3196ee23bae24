package org.assist.process.intake;

import java.util.Map;

import org.assist.identification.IntakeDesk;
import org.assist.process.forms.FormContent;
import org.springframework.stereotype.Component;

/** Shows the caseworker why this person is helped elsewhere. */
@Component
class SignpostForm implements FormContent {

    private final IntakeDesk desk;

    SignpostForm(IntakeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        return subject.form().equals("signpost-elsewhere")
                ? Map.of("programmeReason", desk.decided(subject.caseNumber()).sentence())
                : Map.of();
    }
}
