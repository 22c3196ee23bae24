package org.assist.process.consent;

import org.assist.casefile.Answers;
import org.assist.casefile.CaseRegister;
import org.assist.consent.Capacity;
import org.assist.consent.Circumstances;
import org.assist.consent.Comprehension;
import org.assist.consent.ConsentForm;
import org.assist.process.Step;
import org.springframework.stereotype.Component;

/** Reads from a form how a consent was explained and given; by whom, from who is at work. */
@Component
public class HowSheWasAsked {

    private final CaseRegister register;

    HowSheWasAsked(CaseRegister register) {
        this.register = register;
    }

    /** @param about what the questions of this form begin with, {@code consent} or {@code disclosure} */
    public Circumstances in(Answers answers, Step step, String about) {
        return new Circumstances(step.by(register), answers.text("consentLanguage").orElse(null),
                answers.text("consentInterpreter").map("YES"::equals).orElse(null),
                answers.code(about + "Understood", Comprehension.class).orElse(Comprehension.NOT_ASKED),
                answers.code(about + "Capacity", Capacity.class).orElse(Capacity.YES),
                answers.code(about + "Form", ConsentForm.class).orElse(null));
    }
}
