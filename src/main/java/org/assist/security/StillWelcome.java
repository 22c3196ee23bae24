package org.assist.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whose account is gone, or has another role or organisation than at her login, is out within half a minute. */
class StillWelcome extends OncePerRequestFilter {

    private static final Duration TRUSTED = Duration.ofSeconds(30);
    private static final String CHECKED = StillWelcome.class.getName() + ".checked";

    private final LocalAccounts accounts;
    private final Clock clock;

    StillWelcome(LocalAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var session = request.getSession(false);
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && person != null && person.getPrincipal() instanceof Account account) {
            var checked = (Instant) session.getAttribute(CHECKED);
            if (checked == null || checked.plus(TRUSTED).isBefore(clock.instant())) {
                if (accounts.find(account.id()).equals(Optional.of(account))) {
                    session.setAttribute(CHECKED, clock.instant());
                } else {
                    session.invalidate();
                    SecurityContextHolder.clearContext();
                }
            }
        }
        chain.doFilter(request, response);
    }
}
