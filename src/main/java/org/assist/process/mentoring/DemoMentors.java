package org.assist.process.mentoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.assist.mentoring.MentoringProgramme;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A few invented mentors at different stages, so that the coordinator finds work; they come by the forms, as any other does. */
@Component
@ConditionalOnProperty(name = "assist.demo", havingValue = "true")
class DemoMentors {

    private static final String ORGANISATION = "harbour-light";
    private static final String COORDINATOR = "coordinator";
    private static final String MODEL = "mentor-recruitment";

    private final MentoringProgramme programme;
    private final FormService forms;
    private final TaskService tasks;
    private final RepositoryService models;
    private final IdentityService identity;

    DemoMentors(MentoringProgramme programme, FormService forms, TaskService tasks, RepositoryService models, IdentityService identity) {
        this.programme = programme;
        this.forms = forms;
        this.tasks = tasks;
        this.models = models;
        this.identity = identity;
    }

    /** How far a demo mentor has come. */
    private enum Until { INTEREST, INTERVIEW, TRAINING, READY, PAUSE }

    @EventListener(ApplicationReadyEvent.class)
    @Order(10)
    void recruit() {
        var model = Optional.ofNullable(models.createProcessDefinitionQuery().processDefinitionKey(MODEL).latestVersion().singleResult());
        if (model.isEmpty() || !programme.mentorsOf(ORGANISATION).isEmpty()) {
            return;
        }
        identity.setAuthentication(COORDINATOR, List.of(COORDINATOR), List.of(ORGANISATION));
        try {
            recruit(model.get().getId(), Until.READY, List.of("en", "fr"), List.of("AUTHORITIES", "WORK"), List.of("ASYLUM", "WORK"), List.of("IN_PERSON", "PHONE"));
            recruit(model.get().getId(), Until.READY, List.of("en", "ar"), List.of("HEALTH", "CHILDCARE", "EMOTIONAL"), List.of("CHILDREN", "OWN_FLAT"), List.of("IN_PERSON", "VIDEO"));
            recruit(model.get().getId(), Until.READY, List.of("en", "es"), List.of("SOCIAL", "LANGUAGE"), List.of("COURT", "IDENTIFICATION"), List.of("IN_PERSON", "CHAT"));
            recruit(model.get().getId(), Until.PAUSE, List.of("en", "am"), List.of("AUTHORITIES"), List.of("ASYLUM"), List.of("PHONE"));
            recruit(model.get().getId(), Until.TRAINING, List.of("en"), List.of("WORK", "LANGUAGE"), List.of("WORK"), List.of("IN_PERSON"));
            recruit(model.get().getId(), Until.INTERVIEW, List.of("fr"), List.of("HEALTH"), List.of("SHELTER"), List.of("IN_PERSON"));
            recruit(model.get().getId(), Until.INTEREST, List.of("en", "bg"), List.of(), List.of(), List.of());
        } finally {
            identity.clearAuthentication();
        }
    }

    private void recruit(String model, Until until, List<String> languages, List<String> topics, List<String> paths, List<String> modes) {
        var instance = forms.submitStartForm(model, typed(Map.of("jurisdiction", "IE", "languages", languages))).getBusinessKey();
        if (until == Until.INTEREST) {
            return;
        }
        answer(instance, Map.of("applicationOutcome", "APPLIES", "languages", languages, "gender", "Feminine", "mentorRegions", List.of("IE-L"), "offeredTopics", topics,
                "knownPaths", paths, "mentoringMode", modes, "mentoringTimes", List.of("AFTERNOON", "WEEKEND"), "maxMentees", 2));
        if (until == Until.INTERVIEW) {
            return;
        }
        answer(instance, Map.of("interviewOutcome", "SELECTED", "stableByHerself", "YES", "stableByProfessional", "YES", "mentorContract", "ALLOWANCE"));
        answer(instance, Map.of("checksOutcome", "PASSED", "criminalRecord", "SEEN", "referencesSeen", true, "safeguardingSeen", true));
        if (until == Until.TRAINING) {
            answer(instance, Map.of("trainingOutcome", "CONTINUES", "trainingModules", List.of("BOUNDARIES", "TRAUMA", "LISTENING")));
            return;
        }
        answer(instance, Map.of("trainingOutcome", "COMPLETED", "trainingModules", List.copyOf(RecordTraining.MODULES)));
        answer(instance, Map.of("mentorAgreement", "SIGNED"));
        if (until == Until.PAUSE) {
            answer(instance, Map.of("supervisionOutcome", "PAUSE", "supervisionKind", "INDIVIDUAL", "mentorWellbeing", "AMBER"));
        }
    }

    /** Answers the one task that is open in a mentor's file. */
    private void answer(String file, Map<String, Object> answers) {
        forms.submitTaskForm(tasks.createTaskQuery().processInstanceBusinessKey(file).singleResult().getId(), typed(answers));
    }

    private static VariableMap typed(Map<String, Object> answers) {
        var typed = Variables.createVariables();
        answers.forEach((field, answer) -> typed.putValueTyped(field, answer instanceof List<?> list
                ? SpinValues.jsonValue(list.stream().map("\"%s\""::formatted).toList().toString()).create()
                : Variables.untypedValue(answer)));
        return typed;
    }
}
