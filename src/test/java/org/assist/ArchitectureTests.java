package org.assist;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The walls of the house: which room may know of which other one. */
@TestInstance(Lifecycle.PER_CLASS)
class ArchitectureTests {

    private static final Path SOURCES = Path.of("src/main/java/org/assist");

    private final ApplicationModules modules = ApplicationModules.of(ReferralEngine.class);
    private final JavaClasses house = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.assist");

    @Test
    void modulesKnowOnlyWhatTheySayTheyKnow() {
        modules.verify();
    }

    @Test
    void everyModuleSaysInOneSentenceWhatItIsForAndWhatItKnows() {
        assertThat(modules.stream()).isNotEmpty().allSatisfy(module -> {
            var page = SOURCES.resolve(module.getIdentifier().toString()).resolve("package-info.java");
            assertThat(page).content().startsWith("/** ").contains("displayName").contains("allowedDependencies");
        });
    }

    @Test
    void onlyProcessWebappsAndSecurityKnowTheEngine() {
        noClasses().that().resideOutsideOfPackages("org.assist.process..", "org.assist.webapps..", "org.assist.security..")
                .should().dependOnClassesThat().resideInAnyPackage("org.camunda..").check(house);
    }

    @Test
    void onlyTheRulebookKnowsDrools() {
        noClasses().that().resideOutsideOfPackage("org.assist.rulebook..")
                .should().dependOnClassesThat().resideInAnyPackage("org.kie..", "org.drools..").check(house);
    }

    /** As {@code src/docs/security/vex.json} says: these get no more fixes, and are left alone. */
    @Test
    void whatHasAKnownHoleIsNotUsed() {
        noClasses().should().dependOnClassesThat().haveSimpleName("UrlFilenameViewController")
                .orShould().dependOnClassesThat().resideInAnyPackage("org.springframework.messaging..", "org.springframework.web.reactive..",
                        "org.eclipse.jetty..", "org.springframework.security.web.webauthn..", "org.springframework.session..").check(house);
    }

    @Test
    void nobodyDependsOnTheBridge() {
        noClasses().that().resideOutsideOfPackage("org.assist.process..")
                .should().dependOnClassesThat().resideInAnyPackage("org.assist.process..").check(house);
    }

    /** A model reaches them by their bean names; Java has no business there. */
    @Test
    void theStepsOfAModelAreOpenToNobodyElse() {
        classes().that().implement(JavaDelegate.class).and().doNotHaveModifier(JavaModifier.ABSTRACT)
                .should().bePackagePrivate().check(house);
    }

    @Test
    void theModuleDiagramsAreDrawn() {
        var folder = "target/modulith-docs";
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(folder))
                .writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
        assertThat(Path.of(folder, "components.puml")).isNotEmptyFile();
    }
}
