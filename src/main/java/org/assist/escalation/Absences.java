package org.assist.escalation;

import static java.util.stream.Collectors.toSet;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.assist.partner.PartnerDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is away and who has her work meanwhile. A day begins and ends in the country of her organisation. */
@Component
@Transactional
public class Absences {

    private static final RowMapper<Absence> ABSENCE = (row, number) -> new Absence(row.getObject("id", UUID.class), row.getString("account"),
            row.getString("organisation"), row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class), row.getString("deputy"));
    private static final int LONGEST_YEARS = 2;

    private final JdbcClient sql;
    private final PartnerDirectory partners;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(JdbcClient sql, PartnerDirectory partners, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.partners = partners;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes that somebody will be away, and raises {@link AbsenceChanged}.
     *
     * @param deputy who stands in for her; {@code null} when nobody does
     * @param by     who says so
     * @throws AbsenceRefused when the days or the deputy cannot be right
     */
    public void announce(String account, String organisation, LocalDate from, LocalDate until, String deputy, String by) {
        if (until.isBefore(from)) {
            throw new AbsenceRefused("until", "The last day is before the first.");
        }
        if (until.isBefore(today(organisation))) {
            throw new AbsenceRefused("until", "This time is over already.");
        }
        if (until.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw new AbsenceRefused("until", "This is longer than two years. Please hand the cases over instead.");
        }
        if (account.equals(deputy)) {
            throw new AbsenceRefused("deputy", "Nobody stands in for herself.");
        }
        if (of(account).stream().anyMatch(other -> !from.isAfter(other.until()) && !until.isBefore(other.from()))) {
            throw new AbsenceRefused("from", "Another absence falls into this time. Call it off first.");
        }
        sql.sql("""
                insert into assist.worker_absence (id, account, organisation, from_day, until_day, deputy, announced_by, settled_on)
                values (?, ?, ?, ?, ?, ?, ?, null)""")
                .param(UUID.randomUUID()).param(account).param(organisation).param(Date.valueOf(from)).param(Date.valueOf(until))
                .param(deputy).param(by).update();
        events.publishEvent(new AbsenceChanged(account));
    }

    /** Calls an absence off: one that runs is over, one to come does not come. Raises {@link AbsenceChanged}. */
    public void callOff(UUID id) {
        find(id).ifPresent(absence -> {
            var today = today(absence.organisation());
            if (absence.from().isAfter(today)) {
                sql.sql("delete from assist.worker_absence where id = ?").param(id).update();
            } else {
                sql.sql("update assist.worker_absence set called_off = true, until_day = greatest(from_day, :yesterday) where id = :id")
                        .param("yesterday", Date.valueOf(today.minusDays(1))).param("id", id).update();
            }
            events.publishEvent(new AbsenceChanged(absence.account()));
        });
    }

    @Transactional(readOnly = true)
    public Optional<Absence> find(UUID id) {
        return sql.sql("select * from assist.worker_absence where id = ? and not called_off").param(id).query(ABSENCE).optional();
    }

    /** Who is or will be away at an organisation, the nearest first. */
    @Transactional(readOnly = true)
    public List<Absence> at(String organisation) {
        return sql.sql("select * from assist.worker_absence where organisation = ? and until_day >= ? and not called_off order by from_day, account")
                .param(organisation).param(Date.valueOf(today(organisation))).query(ABSENCE).list();
    }

    /**
     * Who has somebody's work today: herself when she is there, else her deputy, or the deputy's deputy when that one is away
     * as well; empty when nobody of them is there.
     */
    @Transactional(readOnly = true)
    public Optional<String> whoWorksFor(String account) {
        var asked = new LinkedHashSet<String>();
        var somebody = account;
        while (somebody != null && asked.add(somebody)) {
            var away = current(somebody);
            if (away.isEmpty()) {
                return Optional.of(somebody);
            }
            somebody = away.get().standIn();
        }
        return Optional.empty();
    }

    /** Whoever ever stood in for somebody, or for one who did. */
    @Transactional(readOnly = true)
    public Set<String> standInsOf(String account) {
        return Set.copyOf(sql.sql("""
                with recursive stand_in as (
                    select deputy from assist.worker_absence where account = :account and deputy is not null
                    union select worker_absence.deputy from assist.worker_absence join stand_in on worker_absence.account = stand_in.deputy where worker_absence.deputy is not null)
                select deputy from stand_in where deputy <> :account""").param("account", account).query(String.class).list());
    }

    /** Whose work somebody ever did, or would do when a deputy is away. */
    @Transactional(readOnly = true)
    public Set<String> stoodInForBy(String account) {
        return Set.copyOf(sql.sql("""
                with recursive away as (
                    select account from assist.worker_absence where deputy = :account
                    union select worker_absence.account from assist.worker_absence join away on worker_absence.deputy = away.account)
                select account from away where account <> :account""").param("account", account).query(String.class).list());
    }

    /** Whose absence began or ended since this was asked last, each once, and to one node of the house only. */
    public Set<String> begunOrEnded() {
        return sql.sql("select * from assist.worker_absence where settled_on is null or settled_on <= until_day for update skip locked").query(ABSENCE).list().stream()
                .filter(absence -> settle(absence.id(), today(absence.organisation()))).map(Absence::account).collect(toSet());
    }

    private boolean settle(UUID id, LocalDate today) {
        return sql.sql("""
                update assist.worker_absence set settled_on = :today
                where id = :id and (settled_on is null and from_day <= :today or settled_on <= until_day and until_day < :today)""")
                .param("today", Date.valueOf(today)).param("id", id).update() > 0;
    }

    /** The day it is in the country of an organisation. */
    public LocalDate today(String organisation) {
        return LocalDate.ofInstant(clock.instant(), zone(organisation));
    }

    /** The first moment of an absence, where its organisation is. */
    Instant begins(Absence absence) {
        return absence.from().atStartOfDay(zone(absence.organisation())).toInstant();
    }

    /** Why somebody is away today. */
    Optional<Absence> current(String account) {
        return of(account).stream().filter(absence -> absence.covers(today(absence.organisation()))).findFirst();
    }

    private List<Absence> of(String account) {
        return sql.sql("select * from assist.worker_absence where account = ? and not called_off order by from_day").param(account).query(ABSENCE).list();
    }

    private ZoneId zone(String organisation) {
        return partners.organisation(organisation).jurisdiction().zone();
    }
}
