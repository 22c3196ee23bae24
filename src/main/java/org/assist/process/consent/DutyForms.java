package org.assist.process.consent;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.assist.casefile.Answers;
import org.assist.casefile.CaseRegister;
import org.assist.consent.DataCategory;
import org.assist.consent.DutyDisclosures.Body;
import org.assist.consent.DutyDisclosures.Ground;
import org.assist.process.forms.FormContent;
import org.springframework.stereotype.Component;

/** Repeats, in words, on which ground what is told to whom; only what was allowed, once that is decided. */
@Component
class DutyForms implements FormContent {

    static final String DESCRIBED = "describe-duty";
    static final String DECIDED = "decide-on-disclosure";
    private static final Set<String> FORMS = Set.of(DECIDED, "make-disclosure", "tell-her", "review-disclosure");

    private final CaseRegister register;

    DutyForms(CaseRegister register) {
        this.register = register;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        if (!FORMS.contains(subject.form())) {
            return Map.of();
        }
        var duty = register.answers(subject.caseNumber(), DESCRIBED);
        var words = new HashMap<String, Object>();
        words.put("dutyGroundWords", duty.code("dutyGround", Ground.class).map(Ground::label).orElse(""));
        words.put("dutyRecipientWords", duty.code("dutyRecipient", Body.class).map(Body::label).orElse(""));
        words.put("dutyCategoriesWords", categories(duty, "dutyCategories"));
        words.put("dutyAllowedWords", categories(register.answers(subject.caseNumber(), DECIDED), "dutyAllowed"));
        return words;
    }

    private static String categories(Answers answers, String field) {
        return answers.codes(field).stream().map(DataCategory::valueOf).sorted().map(DataCategory::label).collect(joining(", "));
    }
}
