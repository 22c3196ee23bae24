package org.assist.process.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

import org.assist.casefile.Answers;
import org.assist.casefile.CaseRegister;
import org.assist.consent.ConsentRegister;
import org.assist.consent.DataCategory;
import org.assist.process.Step;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the partner who accepted what she agreed to, and not a word more. */
@Component
class ReleaseAgreedData implements JavaDelegate {

    private final ReferralDesk desk;
    private final ConsentRegister consents;
    private final CaseRegister register;

    ReleaseAgreedData(ReferralDesk desk, ConsentRegister consents, CaseRegister register) {
        this.desk = desk;
        this.consents = consents;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var referral = desk.referral(step.referral());
        var answers = register.answers(step.caseNumber());
        var agreed = new LinkedHashMap<String, Object>();
        for (var category : consents.categories(step.caseNumber(), referral.organisation(), step.need())) {
            var words = words(category, answers);
            if (!words.isEmpty()) {
                agreed.put(category.label(), String.join(", ", words));
            }
        }
        desk.release(referral.id(), agreed);
    }

    private static List<String> words(DataCategory category, Answers answers) {
        return category.fields().stream().flatMap(field -> answers.codes(field).stream().map(answer -> inWords(field, answer))).toList();
    }

    private static String inWords(String field, String answer) {
        if (field.equals("languages")) {
            return new Locale(answer).getDisplayLanguage(Locale.ENGLISH);
        }
        return answer.matches("[A-Z]+(_[A-Z]+)*") ? answer.replace('_', ' ').toLowerCase(Locale.ENGLISH) : answer;
    }
}
