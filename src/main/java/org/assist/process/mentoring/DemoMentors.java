package org.assist.process.mentoring;

import java.util.List;
import java.util.Map;

import org.assist.mentoring.MentoringProgramme;
import org.assist.process.demo.DemoWork;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.RepositoryService;
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
    private final DemoWork work;
    private final RepositoryService models;

    DemoMentors(MentoringProgramme programme, DemoWork work, RepositoryService models) {
        this.programme = programme;
        this.work = work;
        this.models = models;
    }

    /** How far a demo mentor has come. */
    private enum Until { INTEREST, INTERVIEW, TRAINING, READY, PAUSE }

    @EventListener(ApplicationReadyEvent.class)
    @Order(10)
    void recruit() {
        if (models.createProcessDefinitionQuery().processDefinitionKey(MODEL).count() == 0 || !programme.mentorsOf(ORGANISATION).isEmpty()) {
            return;
        }
        recruit(Until.READY, List.of("en", "fr"), List.of("AUTHORITIES", "WORK"), List.of("ASYLUM", "WORK"), List.of("IN_PERSON", "PHONE"));
        recruit(Until.READY, List.of("en", "ar"), List.of("HEALTH", "CHILDCARE", "EMOTIONAL"), List.of("CHILDREN", "OWN_FLAT"), List.of("IN_PERSON", "VIDEO"));
        recruit(Until.READY, List.of("en", "es"), List.of("SOCIAL", "LANGUAGE"), List.of("COURT", "IDENTIFICATION"), List.of("IN_PERSON", "CHAT"));
        recruit(Until.PAUSE, List.of("en", "am"), List.of("AUTHORITIES"), List.of("ASYLUM"), List.of("PHONE"));
        recruit(Until.TRAINING, List.of("en"), List.of("WORK", "LANGUAGE"), List.of("WORK"), List.of("IN_PERSON"));
        recruit(Until.INTERVIEW, List.of("fr"), List.of("HEALTH"), List.of("SHELTER"), List.of("IN_PERSON"));
        recruit(Until.INTEREST, List.of("en", "bg"), List.of(), List.of(), List.of());
    }

    private void recruit(Until until, List<String> languages, List<String> topics, List<String> paths, List<String> modes) {
        var file = work.begin(MODEL, COORDINATOR, COORDINATOR, ORGANISATION, Map.of("jurisdiction", "IE", "languages", languages));
        if (until == Until.INTEREST) {
            return;
        }
        answer(file, "Task_TakeApplication", Map.of("applicationOutcome", "APPLIES", "languages", languages, "gender", "Feminine",
                "mentorRegions", List.of("IE-L"), "offeredTopics", topics, "knownPaths", paths, "mentoringMode", modes, "mentoringTimes", List.of("AFTERNOON", "WEEKEND"), "maxMentees", 2));
        if (until == Until.INTERVIEW) {
            return;
        }
        answer(file, "Task_InterviewApplicant", Map.of("interviewOutcome", "SELECTED", "stableByHerself", "YES", "stableByProfessional", "YES", "mentorContract", "ALLOWANCE"));
        answer(file, "Task_CheckReferences", Map.of("checksOutcome", "PASSED", "criminalRecord", "SEEN", "referencesSeen", true, "safeguardingSeen", true));
        if (until == Until.TRAINING) {
            answer(file, "Task_TrainMentor", Map.of("trainingOutcome", "CONTINUES", "trainingModules", List.of("BOUNDARIES", "TRAUMA", "LISTENING")));
            return;
        }
        answer(file, "Task_TrainMentor", Map.of("trainingOutcome", "COMPLETED", "trainingModules", List.copyOf(RecordTraining.MODULES)));
        answer(file, "Task_SignMentorAgreement", Map.of("mentorAgreement", "SIGNED"));
        if (until == Until.PAUSE) {
            answer(file, "Task_SuperviseMentor", Map.of("supervisionOutcome", "PAUSE", "supervisionKind", "INDIVIDUAL", "mentorWellbeing", "AMBER"));
        }
    }

    private void answer(CaseNumber file, String task, Map<String, Object> answers) {
        work.answer(file, COORDINATOR, COORDINATOR, task, answers);
    }
}
