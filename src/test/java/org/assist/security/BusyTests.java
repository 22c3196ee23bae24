package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;

import com.zaxxer.hikari.HikariDataSource;
import org.assertj.core.api.ThrowingConsumer;
import org.assist.fixture.AssistTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A database that is late, or has no connection left (F20, F21). */
@AssistTest
class BusyTests {

    @Autowired
    HikariDataSource pool;
    @Autowired
    JdbcTemplate sql;
    @LocalServerPort
    int port;

    private final ArrayList<Connection> taken = new ArrayList<>();

    @AfterEach
    void asBefore() throws SQLException {
        for (var connection : taken) {
            connection.close();
        }
    }

    @Test
    void whereNoConnectionIsLeftPeopleAreToldSoonAndInWords() throws SQLException {
        assertThat(pool.getConnectionTimeout()).isEqualTo(10_000);
        var me = new Visitor(port).loggedInAs("supervisor");
        takeAll();
        var start = Instant.now();
        var asked = CompletableFuture.supplyAsync(() -> me.call("POST", "/camunda/api/engine/engine/default/task", "{}"));
        var page = me.get("/cases");
        var task = asked.join();

        assertThat(Duration.between(start, Instant.now())).as("each waited once for a connection, and not for minutes").isLessThan(Duration.ofSeconds(40));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Too much at once", "Nothing was changed").doesNotContain("Exception");
        assertThat(page.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(task.statusCode()).isEqualTo(503);
        assertThat(task.body()).contains("The house is busy");
        taken.remove(0).close();
        taken.remove(0).close();
        assertThat(me.get("/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void aStatementThatTakesTooLongIsStoppedAndToldTheSameWay() throws Exception {
        assertThat(sql.queryForObject("show statement_timeout", String.class)).isEqualTo("1min");
        assertThat(pool.getDataSourceProperties()).containsEntry("socketTimeout", "90");
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute("set statement_timeout = '100ms'");
            try {
                assertThatThrownBy(() -> statement.execute("select pg_sleep(20)")).isInstanceOfSatisfying(SQLException.class, late -> assertThat(answerTo(late)).isEqualTo(503));
            } finally {
                statement.execute("set statement_timeout = '60s'");
            }
        }
        assertThatThrownBy(() -> answerTo(new SQLException("duplicate key", "23505"))).as("what is no question of time stays an error").isInstanceOf(IllegalStateException.class);
    }

    private static int answerTo(SQLException why) {
        var answer = new MockHttpServletResponse();
        ThrowingConsumer<SQLException> page = late -> new Busy().doFilter(new MockHttpServletRequest(), answer, (request, response) -> {
            throw new IllegalStateException("A page", late);
        });
        page.accept(why);
        return answer.getStatus();
    }

    private void takeAll() throws SQLException {
        for (var free = true; free;) {
            try {
                taken.add(pool.getConnection());
            } catch (SQLException none) {
                free = false;
            }
        }
        assertThat(taken).hasSizeGreaterThan(20);
    }
}
