package org.assist.security;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.function.Supplier;

import com.zaxxer.hikari.HikariDataSource;
import org.assist.vocabulary.Houses;
import org.camunda.bpm.engine.IdentityService;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Tells the database with each connection that is taken from the pool for whom it is, so that PostgreSQL hides what was said in cases that
 * are none of theirs (row-level security, V270), whatever a page forgot to ask. A person sees for the organisations she may see, a page
 * without anybody behind it sees nothing, and the house's own work, its jobs and its clock, sees all.
 *
 * @see <a href="../../../../../docs/decisions/0018-a-second-wall.md">decision 18</a>
 */
@Component
class SecondWall implements BeanPostProcessor, Ordered {

    static final String HOUSE = "*";
    private static final String NOBODY = "";
    private static final ThreadLocal<String> INSTEAD = new ThreadLocal<>();

    private IdentityService identity;

    /** The pool begins when it is first asked, which is after Flyway made the role that it works in. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof IdentityService people) {
            identity = people;
        }
        return bean instanceof HikariDataSource pool ? walled(pool) : bean;
    }

    /** Whoever wraps the pool as well wraps it with the wall in it. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private HikariDataSource walled(HikariDataSource pool) {
        var walled = new Walled();
        pool.copyStateTo(walled);
        return walled;
    }

    /** Does something with the eyes of these organisations, or of the {@link #HOUSE}. */
    static <T> T seeing(String organisations, Supplier<T> work) {
        var before = INSTEAD.get();
        INSTEAD.set(organisations);
        try {
            return work.get();
        } finally {
            INSTEAD.set(before);
        }
    }

    private String whoSees() {
        if (INSTEAD.get() != null) {
            return INSTEAD.get();
        }
        var inTheEngine = identity == null ? null : identity.getCurrentAuthentication();
        if (inTheEngine != null) {
            return inTheEngine.getTenantIds() == null ? NOBODY : all(inTheEngine.getTenantIds());
        }
        var onAPage = SecurityContextHolder.getContext().getAuthentication();
        if (onAPage != null) {
            return all(Houses.of(onAPage));
        }
        return RequestContextHolder.getRequestAttributes() == null ? HOUSE : NOBODY;
    }

    private static String all(Collection<String> organisations) {
        return String.join(",", new TreeSet<>(organisations));
    }

    private class Walled extends HikariDataSource {

        private final Map<PGConnection, String> told = Collections.synchronizedMap(new WeakHashMap<>());

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            try {
                tell(connection, whoSees());
                return connection;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        }

        private void tell(Connection connection, String sees) throws SQLException {
            var session = connection.unwrap(PGConnection.class);
            if (!Objects.equals(told.get(session), sees)) {
                told.remove(session);
                try (var statement = connection.prepareStatement("select set_config('assist.sees', ?, false)")) {
                    statement.setString(1, sees);
                    statement.execute();
                }
                told.put(session, sees);
            }
        }
    }
}
