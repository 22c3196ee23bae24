package org.assist.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Turns rules the gate let through into something that can be asked, and finds the rule that is meant when it cannot. */
class RuleCompiler {

    private static final AtomicLong BUILDS = new AtomicLong();

    private final KieServices kie = KieServices.get();
    private final ClassLoader loader = getClass().getClassLoader();
    private final Question question;
    private final List<RuleCard> cards;

    RuleCompiler(Question question, List<RuleCard> cards) {
        this.question = question;
        this.cards = cards;
    }

    /** @param files names and texts; what is no rule file is left aside */
    KieBase compile(Map<String, String> files) {
        var release = kie.newReleaseId("org.assist.rules", question.name(), "1." + BUILDS.incrementAndGet());
        try {
            var mistakes = build(release, files);
            if (!mistakes.isEmpty()) {
                throw refusal(files, mistakes.get(0));
            }
            return kie.newKieContainer(release, loader).getKieBase();
        } finally {
            kie.getRepository().removeKieModule(release);
        }
    }

    /** What the compiler says against a file; some words, such as {@code unit}, it does not even get over. */
    private record Mistake(String path, int line, String text) {
    }

    private List<Mistake> build(ReleaseId release, Map<String, String> files) {
        var sources = kie.newKieFileSystem().generateAndWritePomXML(release);
        files.forEach((file, text) -> {
            if (file.endsWith(".drl")) {
                sources.write("src/main/resources/rules/%s/%s".formatted(question.name(), file), text);
            }
        });
        try {
            return kie.newKieBuilder(sources, loader).buildAll(ExecutableModelProject.class).getResults().getMessages(Message.Level.ERROR).stream()
                    .map(message -> new Mistake(String.valueOf(message.getPath()), message.getLine(), message.getText())).toList();
        } catch (VirtualMachineError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            return List.of(new Mistake("", 0, String.valueOf(e.getMessage())));
        }
    }

    /** A mistake in generated code names a class nobody wrote; then the rules are built one by one until the one that is meant shows. */
    private BrokenRules refusal(Map<String, String> files, Mistake mistake) {
        var file = mistake.path().replaceAll(".*/", "");
        if (files.containsKey(file)) {
            return new BrokenRules(question.name() + "/" + file, mistake.line(), sentence(mistake), "Compare it with a rule that works.");
        }
        for (var card : cards) {
            var name = card.file().substring(question.name().length() + 1);
            var alone = build(kie.newReleaseId("org.assist.rules", question.name(), "0"), Map.of(name, alone(files.get(name), card)));
            if (!alone.isEmpty()) {
                return new BrokenRules(card.file(), card.line(), "The rule \"%s\" does not compile: %s".formatted(card.name(), sentence(alone.get(0))),
                        "Compare it with a rule that works.");
            }
        }
        return new BrokenRules(question.name(), 0, sentence(mistake), "Take back the last change.");
    }

    /** The file with all its other rules blanked, so that lines keep their numbers. */
    private String alone(String text, RuleCard card) {
        var starts = cards.stream().filter(other -> other.file().equals(card.file())).mapToInt(RuleCard::line).sorted().toArray();
        var end = Arrays.stream(starts).filter(start -> start > card.line()).findFirst().orElse(Integer.MAX_VALUE);
        var lines = new ArrayList<>(text.lines().toList());
        for (var number = starts[0]; number <= lines.size(); number++) {
            if (number < card.line() || number >= end) {
                lines.set(number - 1, "");
            }
        }
        return String.join("\n", lines);
    }

    private static String sentence(Mistake mistake) {
        return mistake.text().lines().findFirst().orElse("It is not understood").replaceAll("\\.?$", ".");
    }
}
