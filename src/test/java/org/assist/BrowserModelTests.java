package org.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.assist.fixture.Browser;
import org.assist.fixture.NeedsChromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model opens in bpmn.io's viewer, which is what Camunda Modeler and Cockpit draw with, and it has nothing to say against it. */
@NeedsChromium
class BrowserModelTests {

    private static final String VIEWER = "/META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js";

    private static Browser browser;

    @BeforeAll
    static void theViewerIsOpen() throws IOException {
        browser = Browser.offline();
        browser.page().setContent("<div id='model' style='width: 1400px; height: 800px'></div>");
        try (var viewer = BrowserModelTests.class.getResourceAsStream(VIEWER)) {
            browser.page().addScriptTag(new Page.AddScriptTagOptions().setContent(new String(viewer.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    static Stream<Path> models() throws IOException {
        try (var files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theModelOpensWithoutAWarning(Path model) throws IOException {
        var xml = Files.readString(model);
        assertThat(open(xml)).isEmpty();
        assertThat(browser.page().locator("#model .djs-shape").count()).as("what is drawn")
                .isGreaterThanOrEqualTo((int) Pattern.compile("<bpmndi:BPMNShape ").matcher(xml).results().count());
    }

    @Test
    void aFlowThatLeadsNowhereIsSaid() throws IOException {
        assertThat(open(Files.readString(Path.of("processes/closure.bpmn")).replaceFirst("targetRef=\"[^\"]+\"", "targetRef=\"Nowhere\""))).isNotEmpty();
    }

    /** What the viewer says against a model. */
    @SuppressWarnings("unchecked")
    private static List<String> open(String model) {
        return (List<String>) browser.page().evaluate("""
                async xml => {
                  document.querySelector('#model').innerHTML = '';
                  const viewer = new BpmnJS({container: '#model'});
                  const {warnings} = await viewer.importXML(xml);
                  return warnings.map(warning => warning.message);
                }""", model);
    }
}
