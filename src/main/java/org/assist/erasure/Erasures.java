package org.assist.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.Vault;
import org.assist.journal.Journal;
import org.assist.vocabulary.CaseNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which cases are being erased, how far that has come, and the proof that it was done. */
@Component
@Transactional
public class Erasures {

    private static final String JOURNAL = "erasures";

    private final JdbcClient sql;
    private final Vault vault;
    private final CaseRegister register;
    private final ErasedRows rows;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasures(JdbcClient sql, Vault vault, CaseRegister register, ErasedRows rows, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.register = register;
        this.rows = rows;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Orders an erasure; it begins at once and goes on, whatever interrupts it, until nothing is left.
     *
     * @throws IllegalArgumentException when one and the same person proposed and approved it
     */
    public UUID order(CaseNumber number, Scope scope, ErasureReason reason, String proposedBy, String approvedBy) {
        if (proposedBy.equals(approvedBy)) {
            throw new IllegalArgumentException("Somebody else has to approve what you proposed");
        }
        var id = UUID.randomUUID();
        sql.sql("""
                insert into assist.erasure (id, scope, reason, legal_basis, organisation, case_hash, numbers, step, partners_told, proposed_by, approved_by, ordered_at)
                values (:id, :scope, :reason, :basis, :organisation, :hash, array[:number]::varchar[] || coalesce((
                    select array_agg(reference) from assist.transfer where case_number = :number), '{}'), :step, 0, :proposed, :approved, :at)""")
                .param("id", id).param("scope", scope.name()).param("reason", reason.name()).param("basis", reason.legalBasis())
                .param("organisation", register.leadOrganisation(number)).param("hash", hash(number)).param("number", number.digits())
                .param("step", ErasureStep.first(scope).name()).param("proposed", proposedBy).param("approved", approvedBy)
                .param("at", Timestamp.from(clock.instant())).update();
        return id;
    }

    /** Those that are not done yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<UUID> unfinished() {
        return sql.sql("select id from assist.erasure where step <> 'DONE' order by ordered_at, id").query(UUID.class).list();
    }

    /** Takes an erasure in hand until the transaction ends; empty when it is done, or another node has it. */
    public Optional<Erasure> take(UUID id) {
        return sql.sql("select * from assist.erasure where id = ? and step <> 'DONE' for update skip locked").param(id).query((row, at) -> read(row)).optional();
    }

    /** Its step is done. */
    public void advance(Erasure erasure, int partnersTold) {
        var next = erasure.step().next(erasure.scope());
        sql.sql("update assist.erasure set step = ?, partners_told = partners_told + ?, numbers = case when ? then null else numbers end, erased_at = cast(? as timestamptz) where id = ?")
                .param(next.name()).param(partnersTold).param(next == ErasureStep.DONE)
                .param(next == ErasureStep.DONE ? clock.instant().atOffset(ZoneOffset.UTC) : null).param(erasure.id()).update();
        events.publishEvent(new ErasureAdvances(erasure.id(), erasure.step()));
    }

    /** Destroys the keys: every copy of what they sealed is unreadable. The journal knows of it first. */
    public void destroyKeys(Erasure erasure) {
        journal.write(JOURNAL, "%s %s %s %s %s".formatted(HexFormat.of().formatHex(hash(erasure.caseNumber())), erasure.scope(), erasure.reason(), erasure.proposedBy(), erasure.approvedBy()));
        erasure.numbers().forEach(number -> vault.destroyKeys(number, erasure.scope() == Scope.IDENTITY));
    }

    /** Deletes its rows in all tables of the house. */
    public void deleteRows(Erasure erasure) {
        if (erasure.scope() == Scope.IDENTITY) {
            rows.deleteIdentity(erasure.caseNumber());
        } else {
            rows.delete(erasure.numbers());
        }
    }

    /** Deletes what was written of an erased case in the instant it was erased, by somebody who had begun before. */
    public void deleteLeftovers() {
        rows.delete(rows.withoutFile().stream().filter(number -> of(number).stream().anyMatch(it -> it.scope() == Scope.CASE && it.step() == ErasureStep.DONE)).toList());
    }

    /**
     * Orders once more whatever was erased after a backup that was put back since.
     *
     * @return how many cases had come back
     */
    public int repeat() {
        var known = new HashSet<>(sql.sql("select encode(case_hash, 'hex') || ' ' || scope from assist.erasure").query(String.class).list());
        var undone = new HashMap<String, String[]>();
        journal.lines(JOURNAL).stream().map(line -> line.split(" ")).filter(line -> !known.contains(line[0] + " " + line[1]))
                .forEach(line -> undone.merge(line[0], line, (one, other) -> one[1].equals(Scope.CASE.name()) ? one : other));
        if (undone.isEmpty()) {
            return 0;
        }
        var back = sql.sql("select number from assist.case_file").query(String.class).list().stream().map(CaseNumber::new)
                .filter(number -> undone.containsKey(HexFormat.of().formatHex(hash(number))) && !underWay(number)).toList();
        back.forEach(number -> {
            var line = undone.get(HexFormat.of().formatHex(hash(number)));
            order(number, Scope.valueOf(line[1]), ErasureReason.valueOf(line[2]), line[3], line[4]);
        });
        return back.size();
    }

    /** Is this case being erased at this moment? */
    @Transactional(readOnly = true)
    public boolean underWay(CaseNumber number) {
        return sql.sql("select exists (select from assist.erasure where case_hash = ? and step <> 'DONE')").param(hash(number)).query(Boolean.class).single();
    }

    /** The proof for whoever still knows the number, the newest first. */
    @Transactional(readOnly = true)
    public List<Erasure> of(CaseNumber number) {
        return sql.sql("select * from assist.erasure where case_hash = ? order by ordered_at desc, id").param(hash(number)).query((row, at) -> read(row)).list();
    }

    /** What an organisation erased since then, the newest first. */
    @Transactional(readOnly = true)
    public List<Erasure> of(String organisation, Instant since) {
        return sql.sql("select * from assist.erasure where organisation = ? and ordered_at >= ? order by ordered_at desc, id")
                .params(organisation, Timestamp.from(since)).query((row, at) -> read(row)).list();
    }

    private byte[] hash(CaseNumber number) {
        return vault.hash("erased/" + number.digits());
    }

    private static Erasure read(ResultSet row) throws SQLException {
        var numbers = row.getArray("numbers");
        var erasedAt = row.getTimestamp("erased_at");
        return new Erasure(row.getObject("id", UUID.class), Scope.valueOf(row.getString("scope")), ErasureReason.valueOf(row.getString("reason")),
                row.getString("legal_basis"), row.getString("organisation"),
                numbers == null ? List.of() : Arrays.stream((String[]) numbers.getArray()).map(CaseNumber::new).toList(),
                ErasureStep.valueOf(row.getString("step")), row.getInt("partners_told"), row.getString("proposed_by"), row.getString("approved_by"),
                row.getTimestamp("ordered_at").toInstant(), erasedAt == null ? null : erasedAt.toInstant());
    }
}
