package org.assist.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whose account is gone, or has another role, organisation, password or second factor than at her login, is out within half a minute;
 * everybody after a long working day, or when only the open Tasklist was heard of for a quarter of an hour: it asks for news by itself.
 */
class StillWelcome extends OncePerRequestFilter {

    private static final Duration TRUSTED = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration IDLE = Duration.ofMinutes(15);
    private static final Pattern NEWS = Pattern.compile("(GET|POST) /camunda/api/engine/engine/default/filter(/.*)?|GET /camunda/api/(assist/cards|engine/engine/default/task/[^/]+)");
    private static final String HEARD_OF = StillWelcome.class.getName() + ".heardOf";
    private static final String CHECKED = StillWelcome.class.getName() + ".checked";
    private static final String MARK = StillWelcome.class.getName() + ".mark";

    private final LocalAccounts accounts;
    private final Clock clock;

    StillWelcome(LocalAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** In this session she has just changed what she logs in with. */
    static void stays(HttpSession session, String mark) {
        session.setAttribute(MARK, mark);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var session = request.getSession(false);
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && person != null && person.getPrincipal() instanceof Account account && (isOver(request, session) || !isWelcome(account, session))) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    /** By the clock by which Tomcat counts. */
    private static boolean isOver(HttpServletRequest request, HttpSession session) {
        var now = Instant.now();
        var heardOf = (Instant) session.getAttribute(HEARD_OF);
        if (heardOf == null || !NEWS.matcher(request.getMethod() + " " + request.getRequestURI()).matches()) {
            session.setAttribute(HEARD_OF, now);
        } else if (heardOf.plus(IDLE).isBefore(now)) {
            return true;
        }
        return Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST).isBefore(now);
    }

    private boolean isWelcome(Account account, HttpSession session) {
        var now = clock.instant();
        var checked = (Instant) session.getAttribute(CHECKED);
        if (checked != null && !checked.plus(TRUSTED).isBefore(now)) {
            return true;
        }
        var mark = accounts.mark(account.id());
        if (checked == null) {
            session.setAttribute(MARK, mark);
        }
        session.setAttribute(CHECKED, now);
        return accounts.find(account.id()).equals(Optional.of(account)) && mark.equals(session.getAttribute(MARK));
    }
}
