package org.assist.process.screening;

import java.util.Map;

import org.assist.process.forms.FormContent;
import org.assist.screening.Screening;
import org.springframework.stereotype.Component;

/** Shows the worker what the rules make of the indicators before she concludes. */
@Component
class ConcludeScreeningForm implements FormContent {

    static final String FORM = "conclude-screening";

    private final Screening screening;

    ConcludeScreeningForm(Screening screening) {
        this.screening = screening;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        if (!subject.form().equals(FORM)) {
            return Map.of();
        }
        var weighed = screening.weighed(subject.caseNumber());
        return Map.of("rulesResult", weighed.result().name(), "weighedResult", weighed.result().label(), "weighedSentence", weighed.sentence(),
                "weighedRows", weighed.dimensions().entrySet().stream()
                        .map(row -> Map.of("about", row.getKey().label(), "says", String.join(". ", row.getValue()))).toList());
    }
}
