package org.assist.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.assist.fixture.AssistTest;
import org.assist.release.SignedRelease;
import org.assist.fixture.Corpus;
import org.assist.fixture.Corpus.Hostile;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.PlatformTransactionManager;

/** A hostile model or form is refused with a sentence that names the element, and what was in force before stays. */
@AssistTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileModelsTests {

    private static final String MODEL = "trial.bpmn";
    private static final String FORM = "forms/trial.form";
    private static final Path GOOD_MODEL = Corpus.good("bpmn").findFirst().orElseThrow();
    private static final Path GOOD_FORM = Corpus.good("form").findFirst().orElseThrow();

    @Autowired
    RepositoryService repository;
    @Autowired
    PlatformTransactionManager transactions;
    @TempDir
    static Path folder;

    private ModelLoader loader;

    @BeforeAll
    void aGoodModelAndAGoodFormAreInForce() throws IOException {
        Files.createDirectories(folder.resolve("forms"));
        save(MODEL, GOOD_MODEL);
        save(FORM, GOOD_FORM);
        loader = new ModelLoader(new ModelFolder(folder, SignedRelease.OF_EVERYTHING), repository, transactions);
        loader.reload();
        assertThat(version()).isEqualTo(1);
    }

    @AfterAll
    void nothingOfItStays() {
        repository.createProcessDefinitionQuery().processDefinitionKey("trial").list().forEach(trial -> repository.deleteDeployment(trial.getDeploymentId(), true));
    }

    static Stream<Hostile> models() {
        return Corpus.hostile("bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void aHostileModelIsRefusedByItsElement(Hostile model, CapturedOutput log) throws IOException {
        refused(MODEL, GOOD_MODEL, model, log);
    }

    static Stream<Hostile> forms() {
        return Corpus.hostile("form");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aHostileFormIsRefusedByItsField(Hostile form, CapturedOutput log) throws IOException {
        refused(FORM, GOOD_FORM, form, log);
    }

    static Stream<Path> goodModels() {
        return Corpus.good("bpmn");
    }

    @ParameterizedTest
    @MethodSource("goodModels")
    void aGoodModelPasses(Path model, CapturedOutput log) throws IOException {
        passes(MODEL, GOOD_MODEL, model, log);
    }

    static Stream<Path> goodForms() {
        return Corpus.good("form");
    }

    @ParameterizedTest
    @MethodSource("goodForms")
    void aGoodFormPasses(Path form, CapturedOutput log) throws IOException {
        passes(FORM, GOOD_FORM, form, log);
    }

    @Test
    void aCopyInAnotherFolderIsNamedAndStopsNothing(CapturedOutput log) throws IOException {
        Files.createDirectories(folder.resolve("a-copy"));
        var copy = Files.copy(GOOD_MODEL, folder.resolve("a-copy/trial.bpmn"));
        try {
            var deployments = deployments();
            loader.reload();

            assertThat(log).contains("a-copy/trial.bpmn is not used: trial.bpmn holds the same already");
            assertThat(deployments()).isEqualTo(deployments);
        } finally {
            Files.delete(copy);
        }
    }

    private void refused(String name, Path good, Hostile hostile, CapturedOutput log) throws IOException {
        var version = version();
        var deployments = deployments();
        save(name, hostile.file());
        try {
            loader.reload();
        } finally {
            save(name, good);
        }
        assertThat(log.getOut()).contains(name + " is not used: ", "Until then its last good version stays in force.").contains(hostile.words());
        assertThat(version()).isEqualTo(version);
        assertThat(deployments()).isEqualTo(deployments);
    }

    private void passes(String name, Path good, Path another, CapturedOutput log) throws IOException {
        save(name, another);
        loader.reload();
        assertThat(log.getOut()).doesNotContain("is not used");
        save(name, good);
        loader.reload();
    }

    private void save(String name, Path file) throws IOException {
        Files.write(folder.resolve(name), Corpus.read(file));
    }

    private int version() {
        return repository.createProcessDefinitionQuery().processDefinitionKey("trial").latestVersion().singleResult().getVersion();
    }

    private long deployments() {
        return repository.createDeploymentQuery().count();
    }
}
