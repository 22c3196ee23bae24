package org.assist.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.assist.vocabulary.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a supervisor sees beside the stalled cases: her people, the partners, and what runs out. Codes, references and dates only. */
@Component
@Transactional(readOnly = true)
public class Boards {

    private static final Period BACK = Period.ofYears(1);
    /** How long before its end an agreement is renewed, and a consent asked for anew. */
    private static final Period AGREEMENT_AHEAD = Period.ofDays(90);
    private static final Period CONSENT_AHEAD = Period.ofDays(14);

    /**
     * What one caseworker has.
     *
     * @param worker   the account, {@code null} for the cases nobody leads
     * @param inDanger of her cases, those in high or immediate danger
     * @param stalled  of her cases, those that stand still
     */
    public record Load(String worker, int cases, int inDanger, int crisis, int tasks, int stalled) {
    }

    /**
     * How a partner answered the cases of these houses within a year.
     *
     * @param hours   half of its answers came in fewer, {@code null} where there is none
     * @param reasons for its refusals with their number, the most frequent first; {@code null} where it refused nothing
     */
    public record Answers(String partner, int asked, int accepted, int declined, int silent, Long hours, String reasons) {
    }

    /** @param free said last; {@code null} where nothing was ever said */
    public record Stale(String partner, String service, Integer free, OffsetDateTime saidAt) {
    }

    public record Ending(String partner, LocalDate lastDay) {
    }

    /** Something of one case that has an end. */
    public record Running(CaseNumber number, OffsetDateTime until) {
    }

    private final JdbcClient sql;
    private final Clock clock;

    Boards(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The cases nobody leads first, then whoever has most. */
    public List<Load> caseload(Collection<String> houses) {
        return sql.sql("""
                with danger as (
                    select distinct case_number from assist.risk_assessment risk where in_force in ('HIGH', 'IMMEDIATE')
                    and not exists (select from assist.risk_assessment later where later.case_number = risk.case_number and later.judgement > risk.judgement)),
                stalled as (select distinct case_number from assist.stalled_case)
                select lead_worker, count(*) as cases, count(danger.case_number) as danger, count(*) filter (where stage = 'CRISIS') as crisis,
                       (select count(*) from public.act_ru_task task where task.assignee_ = lead_worker) as tasks, count(stalled.case_number) as stalled
                from assist.case_file left join danger on danger.case_number = number left join stalled on stalled.case_number = number
                where kind = 'CASE' and state not in ('CLOSED', 'SIGNPOSTED') and lead_organisation in (:houses)
                group by lead_worker order by lead_worker is not null, cases desc, lead_worker""").param("houses", houses)
                .query((row, index) -> new Load(row.getString("lead_worker"), row.getInt("cases"), row.getInt("danger"), row.getInt("crisis"), row.getInt("tasks"), row.getInt("stalled"))).list();
    }

    /** Whom these houses asked, the one asked most often first. */
    public List<Answers> partners(Collection<String> houses) {
        return sql.sql("""
                with asked as (
                    select referral.organisation, referral.status, referral.decline_code, referral.accepted_at,
                           coalesce(referral.accepted_at, case referral.status when 'DECLINED' then referral.status_since end) - referral.sent_at as took
                    from assist.referral join assist.case_file on case_file.number = referral.case_number
                    where case_file.lead_organisation in (:houses) and referral.sent_at >= :from)
                select organisation.name, count(*) as asked, count(accepted_at) as accepted, count(*) filter (where status = 'DECLINED') as declined,
                       count(*) filter (where status = 'TIMED_OUT') as silent, percentile_cont(0.5) within group (order by extract(epoch from took)) / 3600 as hours,
                       (select string_agg(code || ' ' || times, ', ' order by times desc, code) from (
                            select lower(replace(decline_code, '_', ' ')) as code, count(*) as times from asked same where same.organisation = asked.organisation and status = 'DECLINED' group by decline_code) said) as reasons
                from asked join assist.organisation on organisation.key = asked.organisation
                group by asked.organisation, organisation.name order by asked desc, organisation.name""").param("houses", houses).param("from", now().minus(BACK))
                .query((row, index) -> {
                    var hours = row.getBigDecimal("hours");
                    return new Answers(row.getString("name"), row.getInt("asked"), row.getInt("accepted"), row.getInt("declined"), row.getInt("silent"),
                            hours == null ? null : Math.round(hours.doubleValue()), row.getString("reasons"));
                }).list();
    }

    /** Services in the countries of these houses whose free places were last said too long ago. */
    public List<Stale> stale(Collection<String> houses, Duration fresh) {
        return sql.sql("""
                select organisation.name as partner, service.name as service, free_places, capacity_as_of
                from assist.service join assist.organisation on organisation.key = service.organisation
                where service.active and not organisation.suspended and (capacity_as_of is null or capacity_as_of < :before)
                  and service.jurisdictions && (select array_agg(distinct jurisdiction) from assist.organisation where key in (:houses))
                order by capacity_as_of nulls first, partner, service""").param("houses", houses).param("before", now().minus(fresh))
                .query((row, index) -> new Stale(row.getString("partner"), row.getString("service"), row.getTimestamp("capacity_as_of") == null ? null : row.getInt("free_places"),
                        row.getObject("capacity_as_of", OffsetDateTime.class))).list();
    }

    /** Agreements that end soon, or have ended and were not renewed within the same time. */
    public List<Ending> agreements() {
        var today = now().toLocalDate();
        return sql.sql("""
                select name, agreement_until from assist.organisation where case_taking and agreement_until between ? and ? order by agreement_until, name""")
                .params(today.minus(AGREEMENT_AHEAD), today.plus(AGREEMENT_AHEAD))
                .query((row, index) -> new Ending(row.getString("name"), row.getDate("agreement_until").toLocalDate())).list();
    }

    /** Consents that end soon. */
    public List<Running> consents(Collection<String> houses) {
        return running("""
                select consent.case_number, min(consent.expires_at) as until from assist.consent join assist.case_file on number = consent.case_number
                where lead_organisation in (:houses) and state not in ('CLOSED', 'SIGNPOSTED') and decision = 'GIVEN' and withdrawn_at is null
                  and expires_at between :now and :soon and not exists (select from assist.consent later where later.renews = consent.id)
                group by consent.case_number order by until, consent.case_number""", houses);
    }

    /** Women who asked for their file (GDPR Art 12(3): within a month). */
    public List<Running> fileRequests(Collection<String> houses) {
        return running("""
                select file_request.case_number, due_at as until from assist.file_request join assist.case_file on number = file_request.case_number
                where lead_organisation in (:houses) and status = 'OPEN' order by due_at, file_request.case_number""", houses);
    }

    private List<Running> running(String query, Collection<String> houses) {
        return sql.sql(query).param("houses", houses).param("now", now()).param("soon", now().plus(CONSENT_AHEAD))
                .query((row, index) -> new Running(new CaseNumber(row.getString("case_number")), row.getObject("until", OffsetDateTime.class))).list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
