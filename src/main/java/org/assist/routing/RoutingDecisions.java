package org.assist.routing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.casefile.SealedColumn;
import org.assist.casefile.Vault;
import org.assist.erasure.ErasureAdvances;
import org.assist.vocabulary.CaseNumber;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What was recommended and what was chosen, kept so that both can be explained later. */
@Component
class RoutingDecisions {

    private record Verdicts(List<Verdict> ranked, List<Verdict> excluded, List<String> oneByOne) {

        Verdicts {
            oneByOne = oneByOne == null ? List.of() : oneByOne;
        }
    }

    private record Told(Map<String, List<Object>> facts, Map<String, Instant> lastAsked) {}

    private static final int REMEMBERED = 50;
    private static final String CASE_OF_DECISION = "(select case_number from assist.need where need.id = routing_decision.need)";

    private final JdbcClient sql;
    private final ObjectMapper json;
    private final Vault vault;
    /** A decision never changes, and the forms of a referral look at its latest one again and again. */
    private final Map<UUID, Recommendation> lately = Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Recommendation> eldest) {
            return size() > REMEMBERED;
        }
    });

    RoutingDecisions(JdbcClient sql, ObjectMapper json, Vault vault) {
        this.sql = sql;
        this.json = json;
        this.vault = vault;
    }

    /** @param lastAsked when services were asked last, which decides between equals */
    void keep(CaseNumber number, Recommendation recommendation, List<Record> facts, Map<String, Instant> lastAsked, Instant at) {
        sql.sql("""
                insert into assist.routing_decision (id, need, facts, sealed, rule_set_version, created_at)
                values (:id, :need, :facts, :sealed, :version, :at)""")
                .param("id", recommendation.id())
                .param("need", recommendation.need())
                .param("facts", vault.seal(number, packed(text(new Told(byKind(facts), lastAsked))), context(recommendation.id())))
                .param("sealed", sealed(number, recommendation.id(), text(new Verdicts(recommendation.ranked(), recommendation.excluded(), recommendation.oneByOne()))))
                .param("version", recommendation.ruleSetVersion())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A decision with what the rules were told for it.
     *
     * @param facts     empty when they were kept before a replay was possible
     * @param lastAsked when services were asked last
     */
    record Kept(Recommendation recommendation, List<Record> facts, Map<String, Instant> lastAsked) {
    }

    /** Every decision, one by one, the oldest first. */
    void forEach(Consumer<Kept> reader) {
        sql.sql("select * from assist.routing_decision order by created_at, id").query((ResultSet row) -> reader.accept(kept(row)));
    }

    Optional<Recommendation> find(UUID id) {
        return sql.sql("select * from assist.routing_decision where id = :id").param("id", id).query(this::recommendation).optional();
    }

    Optional<Recommendation> latest(UUID need) {
        return sql.sql("select id from assist.routing_decision where need = :need order by created_at desc, id limit 1").param("need", need).query(UUID.class).optional()
                .flatMap(id -> {
                    var known = Optional.ofNullable(lately.get(id)).or(() -> find(id));
                    known.ifPresent(it -> lately.put(id, it));
                    return known;
                });
    }

    /** An erasure is heard of here only; the other nodes of the house look at the clock. */
    @TransactionalEventListener(ErasureAdvances.class)
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetLately() {
        lately.clear();
    }

    void keepChoice(UUID decision, String service, String reasonCode, String by, Instant at) {
        sql.sql("""
                insert into assist.routing_choice (id, decision, service, reason_code, chosen_by, chosen_at)
                values (:id, :decision, :service, :reason, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("decision", decision)
                .param("service", service)
                .param("reason", reasonCode)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Kept kept(ResultSet row) throws SQLException {
        var recommendation = recommendation(row, 0);
        try {
            var told = json.readTree(unpacked(vault.open(row.getBytes("facts"), context(recommendation.id()))));
            if (!told.isObject()) {
                return new Kept(recommendation, List.of(), Map.of());
            }
            var read = json.treeToValue(told, Told.class);
            var facts = new ArrayList<Record>();
            for (var kind : PartnerRouting.QUESTION.facts()) {
                for (var fact : read.facts().getOrDefault(kind.getSimpleName(), List.of())) {
                    facts.add(json.convertValue(fact, kind));
                }
            }
            return new Kept(recommendation, facts, read.lastAsked());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalStateException("What the rules were told for routing decision %s cannot be read".formatted(recommendation.id()));
        }
    }

    /** What the rules were told of two hundred services is a hundred times the same word, and nothing packs it once it is encrypted. */
    private static String packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written to a file here", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Older decisions are kept as they are. */
    private static String unpacked(String text) {
        if (text.startsWith("{") || text.startsWith("[")) {
            return text;
        }
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("It is not packed as it should be", e);
        }
    }

    private static Map<String, List<Object>> byKind(List<Record> facts) {
        return facts.stream().collect(groupingBy(fact -> fact.getClass().getSimpleName(), LinkedHashMap::new, mapping(fact -> fact, toList())));
    }

    /** What was kept in clear by an earlier version; once, at the start. */
    @EventListener(ApplicationReadyEvent.class)
    void sealWhatIsInClear() {
        sql.sql("select id from assist.routing_decision where verdicts is not null").query(UUID.class).list().forEach(id -> {
            var verdicts = sql.sql("select verdicts::text from assist.routing_decision where id = ?").param(id).query(String.class).single();
            var number = sql.sql("select " + CASE_OF_DECISION + " from assist.routing_decision where id = ?").param(id).query(String.class).single();
            sql.sql("update assist.routing_decision set sealed = ?, verdicts = null where id = ?").params(sealed(new CaseNumber(number), id, verdicts), id).update();
        });
    }

    private byte[] sealed(CaseNumber number, UUID id, String verdicts) {
        return vault.seal(number, packed(verdicts), verdictsOf(id));
    }

    private static String verdictsOf(UUID id) {
        return "routing_decision/%s/verdicts".formatted(id);
    }

    private static String context(UUID id) {
        return "routing_decision/%s/facts".formatted(id);
    }

    @Bean
    static SealedColumn sealedRoutingFacts() {
        return new SealedColumn("routing_decision", "facts", CASE_OF_DECISION, "'routing_decision/' || id || '/facts'");
    }

    @Bean
    static SealedColumn sealedVerdicts() {
        return new SealedColumn("routing_decision", "sealed", CASE_OF_DECISION, "'routing_decision/' || id || '/verdicts'");
    }

    private Recommendation recommendation(ResultSet row, int number) throws SQLException {
        try {
            var id = row.getObject("id", UUID.class);
            var sealed = row.getBytes("sealed");
            var verdicts = json.readValue(sealed == null ? row.getString("verdicts") : unpacked(vault.open(sealed, verdictsOf(id))), Verdicts.class);
            return new Recommendation(id, row.getObject("need", UUID.class),
                    verdicts.ranked(), verdicts.excluded(), verdicts.oneByOne(), row.getString("rule_set_version"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The verdicts of routing decision %s cannot be read".formatted(row.getString("id")));
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A routing decision cannot be written down");
        }
    }
}
