package org.assist.screening;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.casefile.Answers;
import org.assist.casefile.CaseRegister;
import org.assist.casefile.SealedColumn;
import org.assist.casefile.Vault;
import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.CaseNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Weighs the indicators of a conversation as {@code rules/screening} has it, and keeps what the worker concluded. */
@Component
public class Screening {

    /** The section of the case file that holds the indicators. */
    public static final String FORM = "screen-for-indicators";

    static final Question QUESTION = new Question("screening", List.of(DimensionFacts.class, PictureFacts.class),
            List.of(new Question.Table("indicators.csv", Indicator.class, 2)), List.of(Found.class, Indication.class));

    private static final Map<String, String> OTHERS = Map.of("NO", "The others: asked, and no", "UNKNOWN", "The others: not known",
            "NOT_ASKED", "The others: not asked");

    private final Rulebook rulebook;
    private final CaseRegister register;
    private final Vault vault;
    private final JdbcClient sql;
    private final ObjectMapper json;
    private final Clock clock;

    Screening(Rulebook rulebook, CaseRegister register, Vault vault, JdbcClient sql, ObjectMapper json, Clock clock) {
        this.rulebook = rulebook;
        this.register = register;
        this.vault = vault;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    @Bean
    static Question screeningQuestion() {
        return QUESTION;
    }

    /** Weighs the indicators in her file and keeps what the rules in force make of them. */
    @Transactional
    public void weigh(CaseNumber number) {
        var id = UUID.randomUUID();
        var weighed = weigh(register.answers(number, FORM), register.profile(number).ageGroup());
        sql.sql("insert into assist.screening (id, case_number, weighed, rules, explanation, weighed_at) values (?, ?, ?, ?, ?, ?)")
                .params(List.of(id, number.digits(), weighed.result().name(), weighed.version(), vault.seal(number, asJson(weighed), context(id)),
                        Timestamp.from(clock.instant())))
                .update();
    }

    /** What the rules made of the indicators when they were weighed last. */
    @Transactional(readOnly = true)
    public Weighed weighed(CaseNumber number) {
        return sql.sql("select id, explanation from assist.screening where case_number = ? order by weighed_at desc, id limit 1").param(number.digits())
                .query((row, at) -> read(vault.open(row.getBytes("explanation"), context(row.getObject("id", UUID.class))))).single();
    }

    Weighed weigh(Answers answers, AgeGroup ageGroup) {
        var scheme = rulebook.rows(QUESTION.name(), Indicator.class);
        var counts = Dimension.all().map(dimension -> count(dimension, answers, scheme, ageGroup)).toList();
        var found = rulebook.ask(QUESTION.name(), counts).of(Found.class);
        var ticked = counts.stream().mapToInt(count -> count.strong() + count.medium() + count.weak()).sum();
        var picture = rulebook.ask(QUESTION.name(), List.of(new PictureFacts(ageGroup, found.stream().map(Found::dimension).collect(toSet()), ticked)));
        var strongest = picture.of(Indication.class).stream().max(Comparator.comparing(Indication::result))
                .orElseThrow(() -> new IllegalStateException("No rule in rules/screening says what the indicators point to"));
        return new Weighed(strongest.result(), strongest.sentence(), inWords(found, answers), picture.version());
    }

    private static DimensionFacts count(Dimension dimension, Answers answers, List<Indicator> scheme, AgeGroup ageGroup) {
        var ticked = answers.codes(dimension.question());
        var weights = scheme.stream().filter(row -> row.dimension() == dimension && ticked.contains(row.code()))
                .map(row -> ageGroup == AgeGroup.ADULT ? row.adult() : row.child()).toList();
        return new DimensionFacts(dimension, many(weights, Weight.STRONG), many(weights, Weight.MEDIUM), many(weights, Weight.WEAK));
    }

    private static int many(List<Weight> weights, Weight weight) {
        return (int) weights.stream().filter(weight::equals).count();
    }

    private static Map<Dimension, List<String>> inWords(List<Found> found, Answers answers) {
        var sentences = found.stream().collect(groupingBy(Found::dimension, mapping(Found::sentence, toList())));
        var words = new LinkedHashMap<Dimension, List<String>>();
        Dimension.all().forEach(dimension -> {
            var said = new ArrayList<>(sentences.getOrDefault(dimension, List.of("Not enough indicators yet")));
            answers.text(dimension.othersQuestion()).map(OTHERS::get).ifPresent(said::add);
            words.put(dimension, List.copyOf(said));
        });
        return words;
    }

    /**
     * Keeps what the worker concluded beside what the rules said.
     *
     * @param reason why she concluded something else than the rules, as a code; {@code null} when she did not
     */
    @Transactional
    public void conclude(CaseNumber number, ScreeningResult concluded, String reason) {
        var same = concluded == weighed(number).result();
        if (!same && reason == null) {
            throw new IllegalArgumentException("Screening of case %s: another conclusion than %s needs a reason".formatted(number, weighed(number).result()));
        }
        sql.sql("""
                update assist.screening set concluded = ?, reason = ?, concluded_at = ?
                where id = (select id from assist.screening where case_number = ? order by weighed_at desc, id limit 1)""")
                .params(Arrays.asList(concluded.name(), same ? null : reason, Timestamp.from(clock.instant()), number.digits()))
                .update();
    }

    @Bean
    static SealedColumn sealedExplanation() {
        return new SealedColumn("screening", "explanation", "case_number", "'screening/' || id || '/explanation'");
    }

    private static String context(UUID id) {
        return "screening/%s/explanation".formatted(id);
    }

    private Weighed read(String document) {
        try {
            return json.readValue(document, Weighed.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What the rules made of a screening cannot be read");
        }
    }

    private String asJson(Weighed weighed) {
        try {
            return json.writeValueAsString(weighed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What the rules made of a screening cannot be written down");
        }
    }
}
