package org.assist.process.forms;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.audit.Act;
import org.assist.audit.AuditTrail;
import org.assist.audit.What;
import org.assist.audit.Who;
import org.assist.casefile.CaseProfile;
import org.assist.casefile.CaseRegister;
import org.assist.process.forms.FormContent.Subject;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Binds forms to the case file: fills a form with what is known, checks what was typed, and puts it where it belongs.
 * Answers on the list of process facts become variables; all others go into the encrypted case file, in one transaction
 * with the token.
 */
@Component
class CaseFileForms {

    /** What she allowed one partner says nothing about the next: nothing is ticked before she was asked. */
    private static final String ASKED_ANEW = "ask-disclosure-consent";

    private final CaseRegister register;
    private final ObjectProvider<FormContent> contents;
    private final ObjectMapper json;
    private final AuditTrail trail;
    private final NeedToKnow needToKnow;
    private final Map<String, FormDefinition> definitions = new ConcurrentHashMap<>();

    CaseFileForms(CaseRegister register, ObjectProvider<FormContent> contents, ObjectMapper json, AuditTrail trail, NeedToKnow needToKnow) {
        this.register = register;
        this.contents = contents;
        this.json = json;
        this.trail = trail;
        this.needToKnow = needToKnow;
    }

    /** The values that fill a form: what the house knows, and the answers that were given before. */
    List<FormField> fill(FormDefinition form, Subject about) {
        var values = content(about);
        if (about.caseNumber() != null) {
            var before = new LinkedHashMap<>(register.answers(about.caseNumber()).byField());
            if (!form.id().equals(ASKED_ANEW)) {
                before.putAll(register.answers(about.caseNumber(), section(form, about.matter())).byField());
            }
            form.fields().stream().map(org.assist.process.forms.FormField::key).filter(before::containsKey)
                    .forEach(key -> values.put(key, before.get(key)));
        }
        return values.entrySet().stream().map(value -> field(value.getKey(), typed(value.getValue()))).toList();
    }

    /**
     * Checks what was typed.
     *
     * @return the answers in plain types
     * @throws FormFieldValidationException with one sentence for each question that needs another answer
     */
    Map<String, Object> check(FormDefinition form, VariableMap submitted, Subject about) {
        var answers = new LinkedHashMap<String, Object>();
        submitted.keySet().forEach(key -> answers.put(key, plain(submitted.getValueTyped(key))));
        var content = content(about);
        var complaints = new AnswerCheck(form, key -> codes(content.get(key)), condition -> holds(condition, form, answers, content)).complaints(answers);
        if (!complaints.isEmpty()) {
            throw new FormFieldValidationException(complaints, String.join(" ", complaints));
        }
        return answers;
    }

    /**
     * Keeps what was typed in the case file, except process facts. What a form about one need, one legal deadline or one legal track asks
     * stays with it; only what every referral depends on holds for the whole case.
     */
    void keep(FormDefinition form, CaseNumber caseNumber, String matter, Map<String, Object> answers, String by) {
        var said = new LinkedHashMap<>(answers);
        said.keySet().removeIf(field -> ProcessFacts.contains(field) && !CaseProfile.FIELDS.contains(field));
        if (matter == null) {
            write(caseNumber, form.id(), said, by);
        } else {
            var forTheCase = new LinkedHashMap<>(said);
            forTheCase.keySet().retainAll(CaseProfile.FIELDS);
            said.keySet().removeAll(CaseProfile.FIELDS);
            write(caseNumber, form.id(), forTheCase, by);
            write(caseNumber, section(form, matter), said, by);
        }
    }

    private void write(CaseNumber caseNumber, String section, Map<String, Object> answers, String by) {
        if (!answers.isEmpty()) {
            register.write(caseNumber, section, answers, by);
        }
    }

    /** Refuses somebody for whom it is not work. */
    void mayKnow(TaskEntity task, CaseNumber number) {
        needToKnow.check(task, number, Context.getCommandContext().getAuthentication());
    }

    /** Notes who has the form before her. */
    void shown(CaseNumber number, String task) {
        trail.noteOnceAMinute(who(), Act.of(What.FORM_SHOWN).about(number.digits()).at(task));
    }

    /** Notes who answered it. */
    void completed(CaseNumber number, String task) {
        trail.note(who(), Act.of(What.FORM_COMPLETED).about(number.digits()).at(task));
    }

    private static Who who() {
        var person = Context.getCommandContext().getAuthentication();
        return person == null || person.getUserId() == null ? Who.HOUSE : Who.of(person.getUserId(), orNone(person.getGroupIds()), orNone(person.getTenantIds()));
    }

    private static List<String> orNone(List<String> list) {
        return list == null ? List.of() : list;
    }

    /** Whoever first answers a form for caseworkers has the case from then on. */
    void takenBy(CaseNumber caseNumber, String worker) {
        register.takenBy(caseNumber, worker);
    }

    boolean leads(CaseNumber caseNumber, String worker) {
        return register.leadWorker(caseNumber).filter(worker::equals).isPresent();
    }

    /** Sets the process facts among the answers as variables of the case's process. */
    static void decide(Map<String, Object> answers, VariableScope scope) {
        answers.forEach((key, answer) -> {
            if (ProcessFacts.contains(key)) {
                scope.setVariable(key, answer);
            }
        });
    }

    /** The form as it was deployed together with the model of the task: a running task keeps the form it was drawn with. */
    FormDefinition definition(String deployment, String form) {
        return definitions.computeIfAbsent(deployment + "/" + form, key -> {
            var resource = Context.getCommandContext().getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(deployment, "forms/" + form + ".form");
            if (resource == null) {
                throw new IllegalStateException("The form %s was not deployed with its model".formatted(form));
            }
            try {
                return FormDefinition.read(resource.getBytes());
            } catch (IOException e) {
                throw new IllegalStateException("The form %s is not readable".formatted(form), e);
            }
        });
    }

    private Map<String, Object> content(Subject about) {
        var values = new LinkedHashMap<String, Object>();
        contents.forEach(content -> values.putAll(content.of(about)));
        return values;
    }

    private static boolean holds(String condition, FormDefinition form, Map<String, Object> answers, Map<String, Object> content) {
        var known = Variables.createVariables();
        form.fields().forEach(field -> known.putValue(field.key(), null));
        content.forEach(known::putValue);
        answers.forEach(known::putValue);
        var feel = Context.getProcessEngineConfiguration().getDmnEngineConfiguration().getFeelEngine();
        return Boolean.TRUE.equals(feel.evaluateSimpleExpression(condition, known.asVariableContext()));
    }

    private static String section(FormDefinition form, String matter) {
        return matter == null ? form.id() : form.id() + "/" + matter;
    }

    private static Set<String> codes(Object choices) {
        return choices instanceof Collection<?> list
                ? list.stream().filter(Map.class::isInstance).map(choice -> String.valueOf(((Map<?, ?>) choice).get("value"))).collect(toSet())
                : Set.of();
    }

    private Object plain(TypedValue value) {
        try {
            if (value instanceof SerializableValue document) {
                return json.readValue(document.getValueSerialized(), Object.class);
            }
            return value == null ? null : value.getValue();
        } catch (JsonProcessingException e) {
            throw new FormFieldValidationException(value.getType().getName(), "One of the answers is not readable.");
        }
    }

    private TypedValue typed(Object value) {
        try {
            return value instanceof Collection<?> || value instanceof Map<?, ?>
                    ? SpinValues.jsonValue(json.writeValueAsString(value)).create()
                    : Variables.untypedValue(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value of the form cannot be written", e);
        }
    }

    private static FormField field(String key, TypedValue value) {
        var field = new FormFieldImpl();
        field.setId(key);
        field.setValue(value);
        return field;
    }
}
