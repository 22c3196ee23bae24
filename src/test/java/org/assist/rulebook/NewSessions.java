package org.assist.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;

/**
 * Asks the rules of {@code rules/} the way Drools is usually asked: a new session for every ask, everything inserted into it, fired to
 * the end.
 */
public class NewSessions {

    private final Question question;
    private final List<Record> rows = new ArrayList<>();
    private final KieBase base;

    public NewSessions(Question question) {
        this.question = question;
        var rulebook = new Rulebook(List.of(question), "rules");
        question.tables().forEach(table -> rows.addAll(rulebook.rows(question.name(), table.row())));
        var kie = KieServices.get();
        var release = kie.newReleaseId("org.assist.sessions", question.name(), "1");
        var sources = kie.newKieFileSystem().generateAndWritePomXML(release);
        rulebook.rules(question.name()).stream().map(RuleCard::file).distinct()
                .forEach(file -> sources.write("src/main/resources/rules/" + file, text(Path.of("rules", file))));
        kie.newKieBuilder(sources, getClass().getClassLoader()).buildAll(ExecutableModelProject.class);
        base = kie.newKieContainer(release, getClass().getClassLoader()).getKieBase();
    }

    /** What the rules conclude, in no particular order. */
    public List<Record> ask(Collection<? extends Record> facts) {
        var session = base.newKieSession();
        try {
            rows.forEach(session::insert);
            facts.forEach(session::insert);
            session.fireAllRules();
            var conclusions = new ArrayList<Record>();
            session.getObjects(object -> question.conclusions().contains(object.getClass())).forEach(object -> conclusions.add((Record) object));
            return conclusions;
        } finally {
            session.dispose();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("A rule file cannot be read", e);
        }
    }
}
