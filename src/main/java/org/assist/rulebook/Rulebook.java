package org.assist.rulebook;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.assist.release.SignedRelease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Answers questions with the rules that process owners wrote: facts in, conclusions and the names of the rules that
 * spoke out. Takes over changed files while it runs; a set with a mistake in it is reported and not taken over.
 */
@Component
public class Rulebook {

    private static final Logger log = LoggerFactory.getLogger(Rulebook.class);

    private final List<Question> questions;
    private final RuleFolder folder;
    private final Map<String, RuleSet> inForce = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> lastSeen = new HashMap<>();
    private final Map<String, String> mistakes = new HashMap<>();

    /** Rules that nobody has to sign. */
    public Rulebook(List<Question> questions, String folder) {
        this(questions, folder, SignedRelease.OF_EVERYTHING);
    }

    /** @param folder where rules stand on disk; what is missing there is taken from the packaged rules */
    @Autowired
    public Rulebook(List<Question> questions, @Value("${assist.rules.folder:rules}") String folder, SignedRelease release) {
        this.questions = List.copyOf(questions);
        this.folder = new RuleFolder(Path.of(folder), release);
        for (var question : questions) {
            if (!takeOver(question)) {
                inForce.put(question.name(), new RuleSet(question, this.folder.packaged(question)));
            }
        }
    }

    /**
     * @param facts records of the question's {@link Question#facts()}
     * @throws IllegalArgumentException if the question or the kind of a fact is not known
     */
    public Conclusions ask(String question, Collection<? extends Record> facts) {
        return set(question).ask(facts);
    }

    /** The rows of a question's table, for what Java itself has to know. */
    public <T extends Record> List<T> rows(String question, Class<T> row) {
        return set(question).rows(row);
    }

    /** The rules in force for a question. */
    public List<RuleCard> rules(String question) {
        return set(question).cards();
    }

    /** The criterion a rule carries out, such as {@code R19}; empty if it names none. */
    public String criterionOf(String question, String rule) {
        return set(question).card(rule).map(RuleCard::criterion).orElse("");
    }

    /** The version of the rules in force: twelve hexadecimal digits of the hash of all files of the question. */
    public String version(String question) {
        return set(question).version();
    }

    /** The questions whose files on disk have a mistake, so that what was in force before stays in force. */
    public synchronized Set<String> refused() {
        return Set.copyOf(mistakes.keySet());
    }

    /** Takes over what was changed on disk since the last look. */
    public synchronized void reload() {
        questions.forEach(this::takeOver);
    }

    private RuleSet set(String question) {
        var set = inForce.get(question);
        if (set == null) {
            throw new IllegalArgumentException("Nobody asks the question %s".formatted(question));
        }
        return set;
    }

    /** Whether the files as they stand now are in force; says once what is wrong with them if not. */
    private boolean takeOver(Question question) {
        var name = question.name();
        try {
            var files = folder.read(question);
            if (!files.equals(lastSeen.put(name, files))) {
                var set = new RuleSet(question, files);
                inForce.put(name, set);
                mistakes.remove(name);
                log.info("Rules of {}: {} rules in force, version {}", name, set.cards().size(), set.version());
            }
        } catch (BrokenRules e) {
            if (!e.getMessage().equals(mistakes.put(name, e.getMessage()))) {
                log.error("Rules of {} not taken over, {} stay in force. {}", name,
                        inForce.containsKey(name) ? "those before" : "the packaged ones", e.getMessage());
            }
        }
        return !mistakes.containsKey(name);
    }
}
