package org.assist.process.plan;

import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.assist.casefile.Answers;
import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the needs she and her worker ticked into her plan. A need ticked twice counts as the more urgent. */
@Component
class RecordNeeds implements JavaDelegate {

    private static final String FORM = "agree-support-plan";
    private static final Map<Urgency, String> FIELDS = Map.of(Urgency.NOW, "needsNow", Urgency.WITHIN_72H, "needsWithin72h",
            Urgency.WITHIN_2W, "needsWithin2w", Urgency.PLANNED, "needsPlanned");

    private static final Set<String> FROM_AFAR = Set.of("PHONE", "VIDEO", "CHAT");

    private final CaseRegister register;
    private final SupportPlans plans;

    RecordNeeds(CaseRegister register, SupportPlans plans) {
        this.register = register;
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new Step(execution).caseNumber();
        var answers = register.answers(number, FORM);
        var wishes = new LinkedHashMap<Urgency, Set<ServiceType>>();
        for (var urgency : Urgency.values()) {
            var types = answers.codes(FIELDS.get(urgency)).stream().map(ServiceType::valueOf).collect(toSet());
            wishes.values().forEach(types::removeAll);
            wishes.put(urgency, types);
        }
        plans.record(number, wishes, register.leadWorker(number).orElse(null), conditions(register.answers(number)));
        takenOver(number, answers);
    }

    /** What is in the plan now is no longer typed into the form: at the next review nobody plans anew what she has got. */
    private void takenOver(CaseNumber number, Answers answers) {
        var rest = new LinkedHashMap<>(answers.byField());
        rest.keySet().removeAll(FIELDS.values());
        register.write(number, FORM, rest, "system");
    }

    /** What the help must be like, as codes; which illness or disability is behind it stays in the case file. */
    private static Set<String> conditions(Answers answers) {
        var conditions = new TreeSet<>(answers.codes("helpConditions"));
        if (answers.yes("womenOnly")) {
            conditions.add("WOMEN_ONLY");
        }
        if (answers.text("deliveryMode").filter(FROM_AFAR::contains).isPresent()) {
            conditions.add("REMOTE_ONLY");
        }
        if (answers.codes("accessibility").stream().anyMatch(code -> !code.equals("NOT_SAID"))) {
            conditions.add("ACCESSIBILITY");
        }
        return conditions;
    }
}
