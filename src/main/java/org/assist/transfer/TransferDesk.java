package org.assist.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.assist.rulebook.Question;
import org.assist.rulebook.Rulebook;
import org.assist.transfer.Transfer.Status;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads transfers from the first question to the safe arrival; whether a legal basis is needed is for {@code rules/transfer} to say. */
@Component
@Transactional
public class TransferDesk {

    static final Question QUESTION = new Question("transfer", List.of(Crossing.class),
            List.of(new Question.Table("countries.csv", CountryArea.class, 1), new Question.Table("free-crossings.csv", FreeCrossing.class, 2)),
            List.of(BasisNeeded.class));

    private final Rulebook rulebook;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TransferDesk(Rulebook rulebook, JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.rulebook = rulebook;
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    @Bean
    static Question transferQuestion() {
        return QUESTION;
    }

    /**
     * A house abroad is asked, without anything that points to her.
     *
     * @param id        under which her consent to it is kept
     * @param reference the number under which that house is to know it
     */
    public Transfer ask(UUID id, CaseNumber number, CaseNumber reference, String from, Jurisdiction here, String to, Jurisdiction there) {
        sql.sql("""
                insert into assist.transfer (id, case_number, reference, from_organisation, to_organisation, status, basis_needed, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, number.digits(), reference.digits(), from, to, Status.ASKED.name(), needsBasis(here, there), now()).update();
        return transfer(id);
    }

    /** The house abroad answers; what follows is for the sending house. */
    public void answer(UUID id, boolean takesOver) {
        move(id, takesOver ? Status.ACCEPTED : Status.DECLINED, Status.ASKED);
        change("update assist.transfer set answered_at = ? where id = ?", now(), id);
        events.publishEvent(new TransferAnswered(transfer(id).caseNumber(), id));
    }

    /** Puts on record on what basis data may leave. */
    public void recordBasis(UUID id, TransferBasis basis, String by) {
        change("update assist.transfer set basis = ?, basis_by = ?, basis_at = ? where id = ?", basis.name(), by, now(), id);
    }

    /**
     * Lets the receiving house read what she allowed it to know.
     *
     * @param consentInForce whether she allows this house to be told, today
     * @throws TransferRefused without her consent, and without a basis where one is needed
     */
    public void release(UUID id, boolean consentInForce) {
        var transfer = transfer(id);
        if (!consentInForce) {
            throw new TransferRefused("Nothing is sent: she has not allowed this house to be told, or no longer does");
        }
        if (!transfer.basisOnRecord()) {
            throw new TransferRefused("Nothing is sent: no basis for the transfer of data is on record");
        }
        move(id, Status.RELEASED, Status.ACCEPTED);
        change("update assist.transfer set released_at = ? where id = ?", now(), id);
    }

    /** She sets out; from now on her arrival can be confirmed. */
    public void setOut(UUID id) {
        move(id, Status.UNDER_WAY, Status.RELEASED);
    }

    /**
     * The receiving house has her, safe.
     *
     * @throws TransferRefused when she has not set out
     */
    public void arrived(UUID id) {
        move(id, Status.ARRIVED, Status.UNDER_WAY);
        change("update assist.transfer set arrived_at = ? where id = ?", now(), id);
        events.publishEvent(new ArrivalConfirmed(transfer(id).caseNumber(), id));
    }

    /** The case moved: the sending house may read the file until then, and keeps a minimal trace after. */
    public void movedUntil(UUID id, Instant readAccessUntil) {
        change("update assist.transfer set read_access_until = ? where id = ? and status = 'ARRIVED'", Timestamp.from(readAccessUntil), id);
    }

    /** She stays; the other house can read nothing any more. One that said no already stays as it is. */
    public void withdraw(UUID id) {
        if (transfer(id).status() != Status.DECLINED) {
            move(id, Status.WITHDRAWN, Status.ASKED, Status.ACCEPTED, Status.RELEASED);
        }
    }

    @Transactional(readOnly = true)
    public Transfer transfer(UUID id) {
        return sql.sql("select * from assist.transfer where id = ?").param(id).query((row, index) -> read(row)).single();
    }

    @Transactional(readOnly = true)
    public Optional<Transfer> byReference(CaseNumber reference) {
        return sql.sql("select * from assist.transfer where reference = ?").param(reference.digits()).query((row, index) -> read(row)).optional();
    }

    @Transactional(readOnly = true)
    public List<Transfer> transfersOf(CaseNumber number) {
        return sql.sql("select * from assist.transfer where case_number = ? order by asked_at, id").param(number.digits())
                .query((row, index) -> read(row)).list();
    }

    /** Whether data of a case here need a legal basis of their own before they go there, as {@code rules/transfer} has it. */
    @Transactional(readOnly = true)
    public boolean needsBasis(Jurisdiction from, Jurisdiction to) {
        return !rulebook.ask(QUESTION.name(), List.of(new Crossing(from, to))).of(BasisNeeded.class).isEmpty();
    }

    private void move(UUID id, Status next, Status... expected) {
        var status = transfer(id).status();
        if (!List.of(expected).contains(status)) {
            throw new TransferRefused("The transfer is %s and cannot become %s".formatted(status, next));
        }
        change("update assist.transfer set status = ? where id = ?", next.name(), id);
    }

    private void change(String statement, Object... values) {
        if (sql.sql(statement).params(values).update() != 1) {
            throw new TransferRefused("The transfer is not where this could be noted");
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Transfer read(ResultSet row) throws SQLException {
        return new Transfer(row.getObject("id", UUID.class), new CaseNumber(row.getString("case_number")), new CaseNumber(row.getString("reference")),
                row.getString("from_organisation"), row.getString("to_organisation"), Status.valueOf(row.getString("status")),
                row.getBoolean("basis_needed"), Optional.ofNullable(row.getString("basis")).map(TransferBasis::valueOf).orElse(null),
                instant(row, "released_at"), instant(row, "arrived_at"), instant(row, "read_access_until"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant).orElse(null);
    }
}
