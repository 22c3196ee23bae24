package org.assist.rulebook;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stands before the compiler, because a rule is code: lets through only what the house's rules are made of. Every word
 * of a condition must be a fact, a component of one, a constant or one of a few operators; a consequence inserts
 * conclusions and does nothing else. What is not on the list is refused, with the line and what to write instead.
 */
class RuleGate {

    /** Lines end where they end for the compiler, at a carriage return alone as well; else it would read code where a comment is seen here. */
    private static final Pattern TOKEN = Pattern.compile("""
            (?<space>\\s+)|(?<comment>//[^\\r\\n]*|/\\*.*?\\*/)|(?<string>"[^"\\r\\n]*")|(?<number>\\d+)\
            |(?<word>[A-Za-z_$][A-Za-z0-9_$]*)|(?<sign>==|!=|<=|>=|&&|\\|\\||[(),.;:<>!@+*-])""", Pattern.DOTALL);

    static final Set<String> OPERATORS =
            Set.of("not", "exists", "and", "or", "contains", "memberOf", "in", "null", "true", "false");
    static final Set<String> METHODS = Set.of("contains", "isEmpty", "size", "equals");
    static final Set<String> METADATA = Set.of("criterion", "source");
    /** Every further pattern multiplies the ways to combine facts. */
    private static final int MOST_PATTERNS = 8;
    private static final int LARGEST = 500_000;

    private enum Kind { STRING, NUMBER, WORD, SIGN, END }

    private record Token(Kind kind, String text, int line) {

        boolean is(String expected) {
            return kind != Kind.STRING && text.equals(expected);
        }
    }

    private final Question question;
    private final String file;
    private final List<Token> tokens = new ArrayList<>();
    private final Map<String, Class<?>> imported = new HashMap<>();
    private final Set<String> words;
    private int at;
    private int patterns;

    private RuleGate(Question question, String file, String text) {
        this.question = question;
        this.file = question.name() + "/" + file;
        this.words = question.matched().flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .flatMap(RuleGate::wordsFor).collect(Collectors.toSet());
        tokenise(text);
    }

    /** Reads one file and answers with the rules in it. */
    static List<RuleCard> check(Question question, String file, String text) {
        return new RuleGate(question, file, text).file();
    }

    private void tokenise(String text) {
        if (text.length() > LARGEST) {
            throw new BrokenRules(file, 0, "The file is larger than %d characters.".formatted(LARGEST), "Divide it.");
        }
        var line = 1;
        var matcher = TOKEN.matcher(text);
        for (var position = 0; position < text.length(); position = matcher.end()) {
            var found = matcher.region(position, text.length()).lookingAt();
            var piece = found ? matcher.group() : text.substring(position, position + 1);
            if (!found || piece.indexOf('\\') >= 0) {
                throw new BrokenRules(file, line, "A rule cannot hold the sign %s.".formatted(found ? "\\" : piece),
                        "Leave it out; texts stand in double quotes on one line, without a backslash.");
            }
            for (var kind : List.of(Kind.STRING, Kind.NUMBER, Kind.WORD, Kind.SIGN)) {
                if (matcher.group(kind.name().toLowerCase()) != null) {
                    tokens.add(new Token(kind, piece, line));
                }
            }
            line += (int) piece.chars().filter(sign -> sign == '\n').count();
        }
        tokens.add(new Token(Kind.END, "the end of the file", line));
    }

    private List<RuleCard> file() {
        expect("package");
        var folder = dottedName();
        if (!folder.equals("rules." + question.name())) {
            throw refused("The package is %s.".formatted(folder), "Write: package rules.%s;".formatted(question.name()));
        }
        expect(";");
        while (now().is("import")) {
            importOne();
        }
        var rules = new ArrayList<RuleCard>();
        while (now().kind() != Kind.END) {
            rules.add(rule());
        }
        return rules;
    }

    private void importOne() {
        expect("import");
        var name = dottedName();
        var type = known(name);
        if (type == null) {
            throw refused("%s may not be imported here.".formatted(name), "Import only %s, or an enum of ours.".formatted(
                    allRecords().map(Class::getSimpleName).sorted().collect(Collectors.joining(", "))));
        }
        imported.put(type.getSimpleName(), type);
        expect(";");
    }

    /** The type behind an import, or null where rules must not see it. */
    private Class<?> known(String name) {
        var record = allRecords().filter(type -> type.getCanonicalName().equals(name)).findFirst();
        if (record.isPresent() || !name.startsWith("org.assist.")) {
            return record.orElse(null);
        }
        var nested = name.replaceAll("(?<=\\.[A-Z]\\w{0,99})\\.", "\\$");
        try {
            var type = Class.forName(nested, false, getClass().getClassLoader());
            return type.isEnum() && Modifier.isPublic(type.getModifiers()) ? type : null;
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private Stream<Class<? extends Record>> allRecords() {
        return Stream.concat(question.matched(), question.conclusions().stream());
    }

    /** A component, and what can be asked of its constants, such as {@code type.pillar}. */
    private static Stream<String> wordsFor(RecordComponent component) {
        var type = component.getType();
        return Stream.concat(Stream.of(component.getName()), type.isEnum()
                ? Arrays.stream(type.getDeclaredMethods()).filter(RuleGate::isQuestionToConstant).map(Method::getName) : Stream.of());
    }

    private static boolean isQuestionToConstant(Method method) {
        return Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0;
    }

    private RuleCard rule() {
        if (!now().is("rule")) {
            throw refusedHere("%s cannot stand here.".formatted(now().text()),
                    "A file holds a package, imports and rules (rule … when … then … end), no functions, globals, queries or declarations.");
        }
        expect("rule");
        var name = next();
        if (name.kind() != Kind.STRING || name.text().isBlank()) {
            throw refused("A rule needs a name.", "Write the sentence a caseworker reads, in double quotes.");
        }
        var metadata = new HashMap<String, String>();
        while (now().is("@")) {
            expect("@");
            var key = next().text();
            if (!METADATA.contains(key)) {
                throw refused("@%s is not known.".formatted(key), "Use @criterion(R19) or @source(\"…\") only.");
            }
            expect("(");
            metadata.put(key, unquoted(next()));
            expect(")");
        }
        if (!now().is("when")) {
            throw refusedHere("%s cannot stand between a rule's name and its conditions.".formatted(now().text()),
                    "Write 'when'; rules here have no salience, dialect, loop guards or other attributes.");
        }
        expect("when");
        patterns = 0;
        while (!now().is("then")) {
            conditionWord();
        }
        expect("then");
        do {
            insertion();
        } while (!now().is("end"));
        expect("end");
        return new RuleCard(unquoted(name), metadata.getOrDefault("criterion", ""), metadata.getOrDefault("source", ""), file, name.line());
    }

    /** One token of a condition; where its grammar is wrong the compiler will say so, here only the words count. */
    private void conditionWord() {
        var token = next();
        if (token.kind() == Kind.END) {
            throw refused("The rule does not end.", "Close it with then … end.");
        }
        if (token.is("@") || token.is(";")) {
            throw refused("%s cannot stand in a condition.".formatted(token.text()), "Leave it out.");
        }
        if (token.kind() != Kind.WORD || token.text().startsWith("$") || OPERATORS.contains(token.text()) || words.contains(token.text())) {
            return;
        }
        var type = imported.get(token.text());
        if (type == null) {
            if (!(METHODS.contains(token.text()) && now().is("("))) {
                throw refused("%s is no word a condition may use.".formatted(token.text()),
                        "Use the imported facts, their components, constants and the operators of rules/README.md.");
            }
        } else if (type.isEnum()) {
            constantOf(type);
        } else if (++patterns > MOST_PATTERNS) {
            throw refused("The rule combines more than %d facts.".formatted(MOST_PATTERNS), "Divide it into rules that each look at less.");
        } else if (question.conclusions().contains(type)) {
            throw refused("A condition cannot look at the conclusion %s.".formatted(token.text()),
                    "State the facts that lead to it, so that the order of the rules never matters.");
        }
    }

    private void insertion() {
        if (!now().is("insert")) {
            throw refusedHere("%s cannot stand in a consequence.".formatted(now().text()),
                    "A consequence is insert( new …( … ) ); and nothing else.");
        }
        expect("insert", "(", "new");
        var type = imported.get(next().text());
        if (type == null || !question.conclusions().contains(type)) {
            throw refused("A rule here cannot conclude that.", "Insert an imported %s.".formatted(
                    question.conclusions().stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(" or "))));
        }
        expect("(");
        while (!now().is(")")) {
            argument();
            if (!now().is(")")) {
                expect(",");
            }
        }
        expect(")", ")", ";");
    }

    private void argument() {
        var token = next();
        if (token.is("drools")) {
            expect(".", "getRule", "(", ")", ".", "getName", "(", ")");
        } else if (imported.containsKey(token.text()) && imported.get(token.text()).isEnum()) {
            constantOf(imported.get(token.text()));
        } else if (token.kind() == Kind.SIGN || token.kind() == Kind.END || token.kind() == Kind.WORD && !token.text().startsWith("$")) {
            throw refused("%s cannot be handed to a conclusion.".formatted(token.text()),
                    "Hand over a bound $variable, a constant, a number, a text or drools.getRule().getName().");
        }
    }

    private void constantOf(Class<?> type) {
        expect(".");
        var constant = next().text();
        if (Arrays.stream(type.getEnumConstants()).noneMatch(known -> ((Enum<?>) known).name().equals(constant))) {
            throw refused("%s has no %s.".formatted(type.getSimpleName(), constant),
                    "Use one of %s.".formatted(Arrays.toString(type.getEnumConstants())));
        }
    }

    private String dottedName() {
        var name = new StringBuilder(next().text());
        while (now().is(".")) {
            expect(".");
            name.append('.').append(next().text());
        }
        return name.toString();
    }

    private Token now() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(at < tokens.size() - 1 ? at++ : at);
    }

    private void expect(String... expected) {
        for (var text : expected) {
            if (!now().is(text)) {
                throw refusedHere("%s stands where %s is expected.".formatted(now().text(), text), "Write %s.".formatted(text));
            }
            next();
        }
    }

    private static String unquoted(Token token) {
        return token.kind() == Kind.STRING ? token.text().substring(1, token.text().length() - 1) : token.text();
    }

    /** The token just read is the culprit. */
    private BrokenRules refused(String problem, String remedy) {
        return new BrokenRules(file, tokens.get(Math.max(at - 1, 0)).line(), problem, remedy);
    }

    /** The token that comes next is the culprit. */
    private BrokenRules refusedHere(String problem, String remedy) {
        return new BrokenRules(file, now().line(), problem, remedy);
    }
}
