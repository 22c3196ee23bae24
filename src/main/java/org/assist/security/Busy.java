package org.assist.security;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where the database has no connection left, or does not answer in time, says so at once in place of an error: come back in a minute. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Busy extends OncePerRequestFilter {

    /** An ordinary error page asks the database who is looking. */
    private static final Resource PAGE = new ClassPathResource("busy.html", Busy.class);
    /** PostgreSQL: connection exceptions, not enough resources, a statement that took too long, a server that goes down. */
    private static final String NOT_NOW = "08...|53...|57014|57P0.";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || Stream.iterate((Throwable) e, why -> why != null, Throwable::getCause).noneMatch(Busy::notNow)) {
                throw e;
            }
            response.resetBuffer();
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            response.setContentType("text/html;charset=UTF-8");
            PAGE.getInputStream().transferTo(response.getOutputStream());
        }
    }

    private static boolean notNow(Throwable why) {
        return why instanceof SQLTransientConnectionException || why instanceof SQLException sql && String.valueOf(sql.getSQLState()).matches(NOT_NOW);
    }
}
