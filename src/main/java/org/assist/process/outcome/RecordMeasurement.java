package org.assist.process.outcome;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Map;

import org.assist.casefile.Answers;
import org.assist.casefile.CaseRegister;
import org.assist.outcome.Area;
import org.assist.outcome.LanguageLevel;
import org.assist.outcome.Measurement;
import org.assist.outcome.Moment;
import org.assist.outcome.Outcomes;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Keeps what she said as a measurement. What she has reached stays in the form for the next time; how sure of herself she
 * felt does not, so that she is asked afresh.
 */
@Component
class RecordMeasurement implements JavaDelegate {

    private static final String FORM = "ask-confidence-and-skills";
    private static final String CONFIDENCE = "confidence";
    private static final Map<Area, String> STEPS = Map.of(Area.DIGITAL, "digitalSkills", Area.JOB_SEARCH, "jobSearchSteps", Area.JUSTICE, "justiceSteps");

    private final Outcomes outcomes;
    private final CaseRegister register;

    RecordMeasurement(Outcomes outcomes, CaseRegister register) {
        this.outcomes = outcomes;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = step.caseNumber();
        var answers = register.answers(number, FORM);
        outcomes.record(number, register.leadOrganisation(number), register.jurisdiction(number), Moment.valueOf(step.text("outcomeMoment")),
                measurement(answers));
        var kept = new LinkedHashMap<>(answers.byField());
        kept.keySet().removeIf(field -> field.startsWith(CONFIDENCE));
        register.write(number, FORM, kept, "system");
    }

    private static Measurement measurement(Answers answers) {
        var marks = new LinkedHashMap<Area, Map<String, Integer>>();
        marks.put(Area.CONFIDENCE, confidence(answers));
        STEPS.forEach((area, field) -> marks.put(area, answers.codes(field).stream().collect(toMap(code -> code, code -> 1))));
        return new Measurement(answers.code("languageLevel", LanguageLevel.class).orElse(null), whole(answers.byField().get("certificatesCount")), marks);
    }

    private static Map<String, Integer> confidence(Answers answers) {
        var said = new LinkedHashMap<String, Integer>();
        answers.byField().forEach((field, answer) -> {
            if (field.startsWith(CONFIDENCE) && answer != null) {
                said.put(field, whole(answer));
            }
        });
        return said;
    }

    private static Integer whole(Object answer) {
        return answer instanceof Number number ? Integer.valueOf((int) Math.round(number.doubleValue())) : null;
    }
}
