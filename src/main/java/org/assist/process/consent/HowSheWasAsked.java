package org.assist.process.consent;

import org.assist.casefile.Answers;
import org.assist.casefile.CaseRegister;
import org.assist.consent.Capacity;
import org.assist.consent.Circumstances;
import org.assist.consent.Comprehension;
import org.assist.consent.ConsentForm;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads from a form how a consent was explained and given; by whom, from who is at work. */
@Component
public class HowSheWasAsked {

    private final CaseRegister register;
    private final IdentityService accounts;

    HowSheWasAsked(CaseRegister register, @Lazy IdentityService accounts) {
        this.register = register;
        this.accounts = accounts;
    }

    /** @param about what the questions of this form begin with, {@code consent} or {@code disclosure} */
    public Circumstances in(Answers answers, CaseNumber number, String about) {
        return new Circumstances(worker(number), answers.text("consentLanguage").orElse(null),
                answers.text("consentInterpreter").map("YES"::equals).orElse(null),
                answers.code(about + "Understood", Comprehension.class).orElse(Comprehension.NOT_ASKED),
                answers.code(about + "Capacity", Capacity.class).orElse(Capacity.YES),
                answers.code(about + "Form", ConsentForm.class).orElse(null));
    }

    /** Whoever is at work; where nobody is, whoever has the case. */
    public String worker(CaseNumber number) {
        var who = accounts.getCurrentAuthentication();
        return who != null && who.getUserId() != null ? who.getUserId() : register.leadWorker(number).orElse("system");
    }
}
