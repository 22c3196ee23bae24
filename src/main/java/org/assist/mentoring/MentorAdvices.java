package org.assist.mentoring;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.assist.casefile.SealedColumn;
import org.assist.casefile.Vault;
import org.assist.vocabulary.CaseNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rules advised, kept sealed so that it can be explained later. */
@Component
class MentorAdvices {

    /**
     * An advice, and who is behind each profile.
     *
     * @param mentors file numbers by profile
     */
    record Kept(MentorAdvice advice, Map<UUID, String> mentors) {
    }

    private record Sealed(MentorAdvice advice, Map<UUID, String> mentors, List<String> facts) {
    }

    private final JdbcClient sql;
    private final Vault vault;
    private final Matchmaking matchmaking;

    MentorAdvices(JdbcClient sql, Vault vault, Matchmaking matchmaking) {
        this.sql = sql;
        this.vault = vault;
        this.matchmaking = matchmaking;
    }

    void keep(CaseNumber number, Kept kept, List<Record> facts, Instant at) {
        var id = UUID.randomUUID();
        var document = matchmaking.text(new Sealed(kept.advice(), kept.mentors(), facts.stream().map(Record::toString).toList()));
        sql.sql("insert into assist.mentor_advice (id, case_number, advice, rules, given_at) values (?, ?, ?, ?, ?)")
                .params(List.of(id, number.digits(), vault.sealGuarded(number, document, context(id)), kept.advice().rules(), at.atOffset(ZoneOffset.UTC)))
                .update();
    }

    Optional<Kept> latest(CaseNumber number) {
        return sql.sql("select id, advice from assist.mentor_advice where case_number = ? order by given_at desc, id limit 1").param(number.digits())
                .query((row, line) -> {
                    var sealed = matchmaking.read(vault.open(row.getBytes("advice"), context(row.getObject("id", UUID.class))), Sealed.class);
                    return new Kept(sealed.advice(), sealed.mentors());
                }).optional();
    }

    @Bean
    static SealedColumn sealedAdvice() {
        return SealedColumn.guarded("mentor_advice", "advice", "case_number", "'mentor_advice/' || id || '/advice'");
    }

    private static String context(UUID id) {
        return "mentor_advice/%s/advice".formatted(id);
    }
}
