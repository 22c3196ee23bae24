package org.assist.rulebook;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.assist.fixture.AssistTest;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Holds {@code rules/README.md} to what the rules really know. */
@AssistTest
class RulesReadmeTests {

    /** Longer lists of codes stand in the vocabulary. */
    private static final int FEW = 12;

    private static final Map<Class<?>, String> WORDS = Map.of(String.class, "text", int.class, "number", Integer.class, "number", boolean.class, "true/false", LocalTime.class, "time", LocalDate.class, "date");

    @Autowired
    List<Question> questions;
    @Autowired
    Rulebook rulebook;

    private final String readme = read();

    @Test
    void everyQuestionIsAFolderAndEveryFolderAQuestion() throws IOException {
        try (var folders = Files.list(Path.of("rules"))) {
            assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(questions.stream().map(Question::name).toList());
        }
    }

    @Test
    void theReadmeListsWhatEachQuestionKnowsAndMayConclude() {
        var written = Stream.of(readme.split("\n## What each question knows\n")[1].split("\n## ")[0].split("(?=### )"))
                .map(section -> section.lines().filter(line -> line.startsWith("### ") || line.startsWith("- ")).toList())
                .filter(section -> !section.isEmpty()).toList();
        var known = Stream.concat(questions.stream().sorted(comparing(Question::name)).map(RulesReadmeTests::section), Stream.of(vocabulary())).toList();

        assertThat(written).extracting(section -> section.get(0)).containsExactlyElementsOf(known.stream().map(section -> section.lines().findFirst().orElseThrow()).toList());
        for (var i = 0; i < known.size(); i++) {
            assertThat(written.get(i)).as("rules/README.md").containsExactlyInAnyOrderElementsOf(known.get(i).lines().toList());
        }
    }

    @Test
    void theReadmeNamesEveryOperatorARuleMayUse() {
        assertThat(RuleGate.OPERATORS).allSatisfy(operator -> assertThat(readme).contains("`" + operator + "`"));
        assertThat(RuleGate.METHODS).allSatisfy(method -> assertThat(readme).containsPattern("`" + method + "(\\(\\))?`"));
        assertThat(RuleGate.METADATA).allSatisfy(metadata -> assertThat(readme).contains("`@" + metadata + "`"));
    }

    @Test
    void theExampleInTheReadmeIsARuleThatPasses() {
        var example = readme.split("```\n")[1];
        var routing = questions.stream().filter(question -> question.name().equals("routing")).findFirst().orElseThrow();

        var card = RuleGate.check(routing, "example.drl", example).get(0);

        assertThat(rulebook.rules("routing")).extracting(RuleCard::name, RuleCard::criterion)
                .contains(tuple(card.name(), card.criterion()));
    }

    private static String section(Question question) {
        var lines = new ArrayList<String>();
        lines.add("### " + question.name());
        question.facts().forEach(type -> lines.add("- fact " + signature(type)));
        question.tables().forEach(table -> lines.add("- row of `%s` %s".formatted(table.file(), signature(table.row()))));
        question.conclusions().forEach(type -> lines.add("- conclusion " + signature(type)));
        enums(question).filter(type -> !isVocabulary(type)).map(RulesReadmeTests::codes).forEach(lines::add);
        return String.join("\n", lines);
    }

    private String vocabulary() {
        var lines = questions.stream().flatMap(RulesReadmeTests::enums).filter(RulesReadmeTests::isVocabulary).distinct()
                .filter(type -> type.getEnumConstants().length <= FEW).sorted(comparing(Class::getSimpleName)).map(RulesReadmeTests::codes);
        return Stream.concat(Stream.of("### vocabulary"), lines).collect(joining("\n"));
    }

    private static Stream<Class<?>> enums(Question question) {
        return Stream.concat(question.matched(), question.conclusions().stream()).flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .<Class<?>>map(RulesReadmeTests::element).filter(Class::isEnum).distinct();
    }

    private static boolean isVocabulary(Class<?> type) {
        return type.getPackage() == Urgency.class.getPackage();
    }

    private static String codes(Class<?> type) {
        return "- `%s` is %s".formatted(type.getSimpleName(), Arrays.stream(type.getEnumConstants()).map(it -> ((Enum<?>) it).name()).collect(joining(", ")));
    }

    private static String signature(Class<? extends Record> type) {
        return "`%s( %s )`".formatted(type.getSimpleName(), Arrays.stream(type.getRecordComponents()).map(RulesReadmeTests::component).collect(joining(", ")));
    }

    private static String component(RecordComponent component) {
        var set = component.getType() == Set.class ? "set of " : "";
        var type = element(component);
        return component.getName() + " : " + set + (type.isEnum() ? type.getSimpleName() : word(type));
    }

    private static String word(Class<?> type) {
        return WORDS.getOrDefault(type, type.getSimpleName());
    }

    private static Class<?> element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType generic ? (Class<?>) generic.getActualTypeArguments()[0] : component.getType();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("rules", "README.md"));
        } catch (IOException e) {
            throw new IllegalStateException("rules/README.md cannot be read", e);
        }
    }
}
