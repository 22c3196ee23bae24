package org.assist.erasure;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.Erased;
import org.assist.casefile.Locked;
import org.assist.rulebook.Conclusions;
import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks {@code rules/retention} what was kept long enough (GDPR Art 5(1)(e)). Rules only propose: a human decides what is erased. */
@Component
@Transactional(readOnly = true)
public class Retention {

    static final Question QUESTION = new Question("retention", List.of(KeptFile.class), List.of(new Question.Table("retention.csv", RetentionTime.class, 1)),
            List.of(KeptFor.class, KeptOn.class));

    private record Resting(String number, String organisation, Jurisdiction jurisdiction, KeptKind kind, Instant since, boolean legalTrack, boolean onHold) {
    }

    private final Rulebook rulebook;
    private final CaseRegister register;
    private final Erasures erasures;
    private final JdbcClient sql;
    private final Clock clock;

    Retention(Rulebook rulebook, CaseRegister register, Erasures erasures, JdbcClient sql, Clock clock) {
        this.rulebook = rulebook;
        this.register = register;
        this.erasures = erasures;
        this.sql = sql;
        this.clock = clock;
    }

    @Bean
    static Question retentionQuestion() {
        return QUESTION;
    }

    /** Whatever has come to rest, of all organisations, with the day until which it is kept; the earliest first. */
    public List<Due> all() {
        return dues("true");
    }

    /** The same of one organisation. */
    public List<Due> at(String organisation) {
        return dues("organisation = ?", organisation);
    }

    /** The same of one case; empty while something is done in it. */
    public List<Due> of(CaseNumber number) {
        return dues("number = ?", number.digits());
    }

    private List<Due> dues(String which, Object... values) {
        return sql.sql("select * from assist.resting_file where " + which).params(values).query((row, at) -> new Resting(row.getString("number"), row.getString("organisation"),
                Jurisdiction.valueOf(row.getString("jurisdiction")), KeptKind.valueOf(row.getString("kind")), row.getTimestamp("since").toInstant(),
                row.getBoolean("legal_track"), row.getBoolean("on_hold"))).list().stream().flatMap(this::dues).sorted(comparing(Due::at).thenComparing(Due::why)).toList();
    }

    /** Referrals that came to nothing before then are forgotten. */
    public Instant forgetReferralsBefore() {
        var kept = ask(new KeptFile(KeptKind.ENDED_REFERRAL, false, false, false, false)).of(KeptFor.class).stream()
                .filter(time -> time.kept() == Kept.REFERRAL).findFirst().orElseThrow(() -> new IllegalStateException("No rule in rules/retention says how long referrals are kept"));
        return plus(clock.instant(), ZoneId.of("UTC"), -kept.amount(), kept.countedIn());
    }

    /** What a supervisor left as it is before then is asked about again. */
    public Instant lookAgainBefore() {
        return ask(new KeptFile(KeptKind.CLOSED_CASE, false, false, false, true)).of(KeptFor.class).stream().filter(time -> time.kept() == Kept.REVIEW)
                .map(time -> plus(clock.instant(), ZoneId.of("UTC"), -time.amount(), time.countedIn())).findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule in rules/retention says when what is kept is looked at again"));
    }

    private Stream<Due> dues(Resting file) {
        var number = new CaseNumber(file.number());
        boolean child;
        try {
            child = file.kind() == KeptKind.CLOSED_CASE && register.profile(number).ageGroup().treatedAsChild();
        } catch (Locked | Erased e) {
            return Stream.empty();
        }
        var identityErased = erasures.of(number).stream().anyMatch(erasure -> erasure.scope() == Scope.IDENTITY && !erasure.orderedAt().isBefore(file.since()));
        var conclusions = ask(new KeptFile(file.kind(), child, file.legalTrack(), file.onHold(), identityErased));
        var keptOn = conclusions.of(KeptOn.class).stream().map(KeptOn::sentence).sorted().toList();
        return conclusions.of(KeptFor.class).stream().filter(time -> time.kept() != Kept.REVIEW && time.kept() != Kept.REFERRAL)
                .map(time -> new Due(number, file.organisation(), time.kept() == Kept.IDENTITY ? Scope.IDENTITY : Scope.CASE,
                        plus(file.since(), file.jurisdiction().zone(), time.amount(), time.countedIn()), time.sentence(), keptOn));
    }

    private Conclusions ask(KeptFile file) {
        return rulebook.ask(QUESTION.name(), List.of(file));
    }

    private static Instant plus(Instant since, ZoneId zone, int amount, RetentionTime.Unit unit) {
        var day = since.atZone(zone);
        return (unit == RetentionTime.Unit.DAYS ? day.plusDays(amount) : day.plusMonths(amount)).toInstant();
    }
}
