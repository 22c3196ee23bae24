package org.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever follows a link on one of our pages arrives. */
class ReadmeTests {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Path SCREENSHOTS = Path.of("src/docs/images");

    static Stream<Path> pages() throws IOException {
        try (var pages = Files.walk(Path.of("src/docs"))) {
            return Stream.concat(Stream.of("README.md", "processes/README.md", "rules/README.md").map(Path::of),
                    pages.filter(page -> page.toString().endsWith(".md")).sorted().toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkArrives(Path page) throws IOException {
        assertThat(targets(page)).filteredOn(target -> !target.startsWith(SCREENSHOTS)).allSatisfy(target -> assertThat(target).exists());
    }

    /** The browser test takes them; before its first run the folder is not there. */
    @Test
    void everyScreenshotOfTheTourWasTaken() throws IOException {
        assumeThat(SCREENSHOTS).exists();
        assertThat(targets(Path.of("README.md"))).filteredOn(target -> target.startsWith(SCREENSHOTS)).isNotEmpty()
                .allSatisfy(target -> assertThat(target).exists());
    }

    @Test
    void everyDecisionIsNamedInTheReadme() throws IOException {
        var named = targets(Path.of("README.md"));
        assertThat(pages().filter(page -> page.startsWith("src/docs/decisions"))).isNotEmpty().allSatisfy(page -> assertThat(named).contains(page));
    }

    private static List<Path> targets(Path page) throws IOException {
        var folder = page.toAbsolutePath().getParent();
        var here = Path.of("").toAbsolutePath();
        return LINK.matcher(Files.readString(page)).results().map((MatchResult link) -> link.group(1))
                .filter(link -> !link.startsWith("http") && !link.startsWith("#"))
                .map(link -> here.relativize(folder.resolve(link.replaceAll("#.*", "")).normalize())).toList();
    }
}
