package org.assist.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeSet;

import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.fixture.ChangedModels;
import org.assist.fixture.WholeWay;
import org.assist.release.SignedRelease;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Models and forms that change under cases which wait in them (F35, F36). */
@AssistTest
class ChangedModelsTests {

    @Autowired
    Casework work;
    @Autowired
    WholeWay way;
    @Autowired
    FormService forms;
    @Autowired
    RepositoryService repository;
    @Autowired
    PlatformTransactionManager transactions;
    @TempDir
    Path folder;

    @AfterEach
    void asBefore() {
        inForce(Path.of("processes"));
    }

    @Test
    void aCaseThatWaitsAtAStepWhichIsTakenAwayGoesOnInTheOldModelToItsEnd() {
        var old = waitingAt("Task_LookAtHerLife");
        inForce(ChangedModels.in(folder));
        var fresh = work.report();

        assertThat(work.openTasks(old)).containsExactly("Task_LookAtHerLife");
        way.finish(old);

        var seen = new TreeSet<String>();
        while (!way.over(fresh)) {
            seen.addAll(work.openTasks(fresh));
            way.step(fresh);
        }
        assertThat(seen).contains("Task_AssessNeeds", "Task_ApproveClosure").doesNotContain("Task_LookAtHerLife");
    }

    @Test
    void anOpenTaskKeepsTheFormItBeganWith() throws IOException {
        var old = waitingAt("Task_AgreeSafeContact");
        var before = form(old);
        inForce(ChangedModels.in(folder));
        var fresh = waitingAt("Task_AgreeSafeContact");

        assertThat(form(old)).isEqualTo(before);
        assertThat(form(fresh)).isNotEqualTo(before).contains(ChangedModels.QUESTION);
        way.finish(old);
    }

    private String waitingAt(String task) {
        var number = work.report();
        while (!work.openTasks(number).contains(task)) {
            way.step(number);
        }
        return number;
    }

    private String form(String number) throws IOException {
        try (var form = forms.getDeployedTaskForm(work.task(number, "Task_AgreeSafeContact").getId())) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void inForce(Path models) {
        new ModelLoader(new ModelFolder(models, SignedRelease.OF_EVERYTHING), repository, transactions).reload();
    }
}
