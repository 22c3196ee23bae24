package org.assist.process.identification;

import java.util.Date;

import org.assist.deadline.LegalEventNoted;
import org.assist.identification.FormalIdentification;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells {@code formal-identification.bpmn} that an authority decided. */
@Component
class FormalIdentificationProcess {

    private static final String KEY = "formal-identification";
    static final String LOOK_AT = "identificationLookAt";

    private final RuntimeService runtime;
    private final FormalIdentification formal;

    FormalIdentificationProcess(@Lazy RuntimeService runtime, FormalIdentification formal) {
        this.runtime = runtime;
        this.formal = formal;
    }

    /** A decision that comes while the one before is still being explained is looked at as soon as the track waits again. */
    @EventListener
    void on(LegalEventNoted noted) {
        if (formal.decisions(noted.jurisdiction()).contains(noted.code())) {
            var number = noted.caseNumber().digits();
            var told = runtime.createMessageCorrelation("IdentificationDecided").processInstanceBusinessKey(number).correlateAllWithResult();
            if (told.isEmpty()) {
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey(KEY).list()
                        .forEach(track -> runtime.setVariable(track.getId(), LOOK_AT, new Date(0)));
            }
        }
    }
}
