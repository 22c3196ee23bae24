package org.assist.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.assist.fixture.AssistTest;
import org.assist.release.SignedRelease;
import org.assist.release.Signers;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.PlatformTransactionManager;

/** A model that is wrong never takes the place of one that is right. */
@AssistTest
@ExtendWith(OutputCaptureExtension.class)
class ModelLoaderTests {

    @Autowired
    RepositoryService repository;
    @Autowired
    PlatformTransactionManager transactions;
    @TempDir
    Path folder;

    private String key;
    private ModelLoader loader;

    @BeforeEach
    void aFolderWithOneModel() throws IOException {
        key = "trial-" + System.nanoTime();
        Files.createDirectory(folder.resolve("forms"));
        Files.copy(Path.of("processes/forms/screen-for-indicators.form"), folder.resolve("forms/screen-for-indicators.form"));
        save(model());
        loader = new ModelLoader(new ModelFolder(folder, SignedRelease.OF_EVERYTHING), repository, transactions);
        loader.reload();
    }

    @Test
    void aModelInTheFolderIsInForce() {
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void aSavedChangeIsTakenOverAndASaveWithoutAChangeIsNot() throws IOException {
        save(model());
        loader.reload();
        assertThat(version()).isEqualTo(1);

        save(model().replaceFirst("versionTag=\"\\w+\"", "versionTag=\"changed-2\""));
        loader.reload();
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNoXmlIsNamedWithItsLineAndTheLastGoodOneStays(CapturedOutput log) throws IOException {
        save(model().replace("</bpmn:process>", "</bpmn:proces>"));
        loader.reload();

        assertThat(log).contains(key + ".bpmn is not used", "line", "last good version stays in force");
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void aModelThatNamesAnUnknownBeanIsRefusedWithItsElement(CapturedOutput log) throws IOException {
        save(model().replaceFirst("<bpmn:endEvent ", "<bpmn:serviceTask id=\"Task_Wrong\" name=\"Do wrong\" camunda:delegateExpression=\"\\${nobody}\" /><bpmn:endEvent "));
        loader.reload();

        assertThat(log).contains(key + ".bpmn is not used", "Task_Wrong");
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void afterTheCorrectionTheNewOneIsInForce() throws IOException {
        save("nonsense");
        loader.reload();
        save(model().replaceFirst("versionTag=\"\\w+\"", "versionTag=\"changed-3\""));
        loader.reload();

        assertThat(version()).isEqualTo(2);
    }

    @Test
    void aFolderThatIsALinkIsReadAndWhatIsHiddenInItIsNot(@TempDir Path elsewhere) throws IOException {
        Files.createDirectory(folder.resolve(".earlier"));
        Files.writeString(folder.resolve(".earlier/" + key + ".bpmn"), model());
        var link = Files.createSymbolicLink(elsewhere.resolve("processes"), folder);

        assertThat(new ModelFolder(link, SignedRelease.OF_EVERYTHING).read()).containsOnlyKeys(key + ".bpmn", "forms/screen-for-indicators.form");
    }

    @Test
    void aModelThatTwoPeopleDidNotSignIsNotTakenOver(CapturedOutput log) throws IOException {
        var signers = new Signers("ada", "bela");
        loader = new ModelLoader(new ModelFolder(folder, signers.release(2)), repository, transactions);
        save(model().replaceFirst("versionTag=\"\\w+\"", "versionTag=\"changed-4\""));
        signers.list(folder);
        signers.sign(folder, "bela");
        loader.reload();
        loader.reload();
        assertThat(version()).isEqualTo(1);
        assertThat(log.getOut().split("RELEASE has 1 of 2 signatures. What was in force before stays.", -1)).as("said once").hasSize(2);

        signers.sign(folder, "ada");
        loader.reload();
        assertThat(version()).isEqualTo(2);
    }

    private void save(String model) throws IOException {
        Files.writeString(folder.resolve(key + ".bpmn"), model);
    }

    private String model() throws IOException {
        return Files.readString(Path.of("processes/screening.bpmn")).replace("\"screening\"", "\"" + key + "\"");
    }

    private int version() {
        return repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult().getVersion();
    }
}
