package org.assist.security;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.zaxxer.hikari.HikariDataSource;
import org.assist.casefile.CaseRegister;
import org.assist.casefile.SealedColumn;
import org.assist.fixture.AssistTest;
import org.assist.fixture.Casework;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Houses;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the database hides, whatever a page forgets to ask: every question here is asked without any condition of its own. */
@AssistTest
class SecondWallTests {

    /** Their words open with the key of the case, which stands behind the wall; their codes are counted across houses, such as places held. */
    private static final Set<String> CODES_FOR_ALL = Set.of("consent", "risk_assessment", "referral", "referral_question", "answer_code", "mentor");

    @Autowired
    Casework work;
    @Autowired
    CaseRegister register;
    @Autowired
    IdentityService identity;
    @Autowired
    JdbcTemplate sql;
    @Autowired
    HikariDataSource pool;
    @Autowired
    Collection<SealedColumn> sealed;
    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatWasSaidInACaseIsThereForTheHouseThatLeadsItAndForNoOther() {
        var number = work.report();
        assertThat(rows(number)).as("for the clock of the house").isPositive();
        assertThat(rowsFor("harbour-light", number)).isEqualTo(rowsFor("lindenhof,harbour-light", number)).isPositive();
        assertThat(rowsFor("lindenhof", number)).isZero();
        assertThat(rowsFor("", number)).as("an account of no organisation").isZero();
        assertThat(sql.queryForObject("select count(*) from assist.case_key where case_number is null", Long.class)).as("the key of the house opens nothing of a case").isPositive();
    }

    @Test
    void anOrganisationSeesTheCaseItWasAskedAbout() {
        var number = work.report();
        work.upToPlan(number, "needsWithin72h", List.of("COUNSELLING"));
        work.askFirstPartner(number);
        var asked = work.waiting(number).organisation();
        assertThat(rowsFor(asked, number)).isPositive();
        assertThat(rowsFor("lindenhof".equals(asked) ? "thistle-gate" : "lindenhof", number)).isZero();
    }

    @Test
    void aConnectionForgetsForWhomItWasEvenAfterATransactionThatFailed() {
        var number = work.report();
        for (var time = 0; time < 40; time++) {
            as("harbour-light", () -> assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                rows(number);
                throw new IllegalStateException("rolled back");
            })).hasMessage("rolled back"));
            assertThat(rowsFor("lindenhof", number)).isZero();
            assertThat(rows(number)).isPositive();
        }
    }

    @Test
    void aPageThatNobodyIsBehindSeesNothing() {
        var number = work.report();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        assertThat(rows(number)).isZero();
        assertThat(SecondWall.seeing("harbour-light", () -> rows(number))).as("who was told a code").isPositive();
        assertThat(SecondWall.seeing(SecondWall.HOUSE, () -> rows(number))).isPositive();
        assertThat(rows(number)).isZero();
    }

    @Test
    void aPageIsForTheOrganisationsOfWhoeverIsLoggedIn() {
        var number = work.report();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        for (var organisation : List.of("harbour-light", "lindenhof")) {
            SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("somebody", null, "ROLE_SUPERVISOR", Houses.authority(organisation)));
            assertThat(rows(number) > 0).as(organisation).isEqualTo(organisation.equals("harbour-light"));
        }
    }

    @Test
    void nobodyWritesIntoACaseOfAnotherHouse() {
        var number = work.report();
        as("lindenhof", () -> assertThatThrownBy(() -> register.write(new CaseNumber(number), "form", Map.of("goals", "theirs"), "caseworker2")).isInstanceOf(DataAccessException.class));
        as("lindenhof", () -> assertThat(sql.update("delete from assist.case_section where case_number = ?", number)).isZero());
        assertThat(register.answers(new CaseNumber(number), "form").text("goals")).isEmpty();
    }

    @Test
    void aConnectionThatNobodyToldSeesNothing() throws SQLException {
        work.report();
        try (var connection = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()); var statement = connection.createStatement()) {
            statement.execute("set role assist_house");
            var count = statement.executeQuery("select count(*) from assist.case_section");
            count.next();
            assertThat(count.getLong(1)).isZero();
        }
    }

    @Test
    void theHouseWorksInARoleThatOwnsNothing() {
        var role = sql.queryForMap("select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcanlogin, exists (select from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = current_user");
        assertThat(role).isEqualTo(Map.of("rolname", "assist_house", "rolsuper", false, "rolbypassrls", false, "rolcreaterole", false, "rolcanlogin", false, "owns", false));
        assertThatThrownBy(() -> sql.execute("alter table assist.case_section disable row level security")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.execute("create table assist.mine (id int)")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whateverHoldsSealedWordsStandsBehindTheWallOrIsNamedHere() {
        var walled = new TreeSet<>(sql.queryForList("select tablename from pg_policies where schemaname = 'assist' and policyname = 'second_wall'", String.class));
        assertThat(walled).allSatisfy(table -> assertThat(sql.queryForObject("select row_security_active('assist.' || ?)", Boolean.class, table)).as(table).isTrue());
        var words = sealed.stream().filter(column -> !column.caseNumber().startsWith("null")).map(SealedColumn::table).collect(toSet());
        words.removeAll(CODES_FOR_ALL);
        assertThat(walled).containsAll(words).contains("case_key").doesNotContainAnyElementsOf(CODES_FOR_ALL);
    }

    private long rowsFor(String organisations, String number) {
        var rows = new long[1];
        as(organisations, () -> rows[0] = rows(number));
        return rows[0];
    }

    private void as(String organisations, Runnable work) {
        identity.setAuthentication("somebody", List.of("caseworker"), organisations.isEmpty() ? null : List.of(organisations.split(",")));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private long rows(String number) {
        return sql.queryForObject("select (select count(*) from assist.case_section where case_number = :1) + (select count(*) from assist.case_key where case_number = :1)".replace(":1", "'" + number + "'"),
                Long.class);
    }
}
