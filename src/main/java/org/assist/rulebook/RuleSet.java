package org.assist.rulebook;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;

/** The rules and tables of one question, checked and compiled; never changes, a newer one takes its place. */
class RuleSet {

    /** No honest question needs more conclusions, beside one of each rule for each fact; who pairs everything with everything is stopped here. */
    private static final int MOST_CONCLUSIONS = 20_000;

    private final Question question;
    private final Set<Class<?>> facts;
    private final List<RuleCard> cards;
    private final Map<String, RuleCard> cardByName;
    private final List<Record> rows;
    private final KieBase base;
    private final String version;

    /** @param files names and texts of the question's folder */
    RuleSet(Question question, SortedMap<String, String> files) {
        this.question = question;
        this.facts = Set.copyOf(question.facts());
        this.cards = cards(question, files);
        this.cardByName = cards.stream().collect(toUnmodifiableMap(RuleCard::name, card -> card));
        this.rows = rows(question, files);
        this.base = new RuleCompiler(question, cards).compile(files);
        this.version = version(files);
    }

    List<RuleCard> cards() {
        return cards;
    }

    /** The card of the rule of this name. */
    Optional<RuleCard> card(String rule) {
        return Optional.ofNullable(cardByName.get(rule));
    }

    String version() {
        return version;
    }

    <T extends Record> List<T> rows(Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    Conclusions ask(Collection<? extends Record> told) {
        var session = base.newKieSession();
        var spoken = new Spoken();
        try {
            rows.forEach(session::insert);
            for (var fact : told) {
                if (!facts.contains(fact.getClass())) {
                    throw new IllegalArgumentException("%s is no fact of the question %s".formatted(fact.getClass().getSimpleName(), question.name()));
                }
                session.insert(fact);
            }
            session.addEventListener(spoken);
            var most = MOST_CONCLUSIONS + cards.size() * told.size();
            if (session.fireAllRules(most) >= most) {
                throw new IllegalStateException("The rules of %s came to no end after %d conclusions, lastly: %s"
                        .formatted(question.name(), most, spoken.names));
            }
            return new Conclusions(List.copyOf(spoken.conclusions), spoken.names, version);
        } finally {
            session.dispose();
        }
    }

    /** Hears what rules insert, which is conclusions and nothing else, and which rules those are. */
    private static class Spoken extends DefaultRuleRuntimeEventListener {

        private final List<Record> conclusions = new ArrayList<>();
        private final Set<String> names = new TreeSet<>();
        private Rule last;

        @Override
        public void objectInserted(ObjectInsertedEvent event) {
            conclusions.add((Record) event.getObject());
            if (event.getRule() != last) {
                last = event.getRule();
                names.add(last.getName());
            }
        }
    }

    private static List<RuleCard> cards(Question question, Map<String, String> files) {
        var byName = new HashMap<String, RuleCard>();
        var cards = new ArrayList<RuleCard>();
        files.forEach((file, text) -> {
            if (file.endsWith(".drl")) {
                cards.addAll(RuleGate.check(question, file, text));
            }
        });
        for (var card : cards) {
            var twin = byName.putIfAbsent(card.name(), card);
            if (twin != null) {
                throw new BrokenRules(card.file(), card.line(), "The rule \"%s\" stands in %s, line %d, already.".formatted(
                        card.name(), twin.file(), twin.line()), "Give it its own sentence.");
            }
        }
        if (cards.isEmpty()) {
            throw new BrokenRules(question.name(), 0, "There is no rule.", "Put at least one .drl file there.");
        }
        return List.copyOf(cards);
    }

    private static List<Record> rows(Question question, Map<String, String> files) {
        var rows = new ArrayList<Record>();
        for (var table : question.tables()) {
            if (!files.containsKey(table.file())) {
                throw new BrokenRules(question.name() + "/" + table.file(), 0, "The table is missing.", "Put it back.");
            }
            rows.addAll(TableReader.read(question, table, files.get(table.file())));
        }
        for (var file : files.keySet()) {
            if (file.endsWith(".csv") && question.tables().stream().noneMatch(table -> table.file().equals(file))) {
                throw new BrokenRules(question.name() + "/" + file, 0, "Nobody reads this table.", "Put its rows into one that is read, or take it away.");
            }
        }
        return List.copyOf(rows);
    }

    private static String version(SortedMap<String, String> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((file, text) -> digest.update((file + '\0' + text + '\0').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
