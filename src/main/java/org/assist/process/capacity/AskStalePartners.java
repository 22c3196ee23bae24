package org.assist.process.capacity;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.FileKind;
import org.assist.deadline.Deadlines;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.PlacesQuestions;
import org.assist.partner.ServiceProfile;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Begins a question to every partner whose free places are stale, unless it is asked already or has a holiday. */
@Component
class AskStalePartners implements JavaDelegate {

    /** As many lines as the form of the telephone call has; what is left over is asked the next time. */
    static final int MOST_SERVICES = 15;

    private final PartnerDirectory directory;
    private final PlacesQuestions questions;
    private final Deadlines deadlines;
    private final CaseRegister register;
    private final CoordinatingHouses houses;
    private final RuntimeService runtime;
    private final Clock clock;

    AskStalePartners(PartnerDirectory directory, PlacesQuestions questions, Deadlines deadlines, CaseRegister register, CoordinatingHouses houses,
            @Lazy RuntimeService runtime, Clock clock) {
        this.directory = directory;
        this.questions = questions;
        this.deadlines = deadlines;
        this.register = register;
        this.houses = houses;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        directory.placesToConfirm().forEach((organisation, services) -> {
            if (questions.openTo(organisation).isEmpty() && deadlines.isWorkingDay(directory.organisation(organisation).jurisdiction(), clock.instant())) {
                ask(organisation, services);
            }
        });
    }

    private void ask(String organisation, List<ServiceProfile> services) {
        var jurisdiction = directory.organisation(organisation).jurisdiction();
        var house = houses.of(jurisdiction).orElse(organisation);
        var number = register.openFile(FileKind.PARTNER, house, jurisdiction);
        questions.ask(number, organisation, services.stream().map(ServiceProfile::id).limit(MOST_SERVICES).toList(), clock.instant());
        runtime.startProcessInstanceByKey(CapacityQuestionProcess.KEY, number.digits(), Map.of("leadOrganisation", house));
    }
}
