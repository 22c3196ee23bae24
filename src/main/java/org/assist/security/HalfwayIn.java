package org.assist.security;

import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/**
 * Somebody whose password was right and who has yet to show her second factor. She is not logged in: nothing opens for her but the page
 * that asks for it, for five minutes.
 */
record HalfwayIn(String account, Instant since) implements Serializable {

    private static final Duration WAITS = Duration.ofMinutes(5);
    private static final String KEY = HalfwayIn.class.getName();

    /** Her password was right. */
    static class SecondFactorAsked extends AuthenticationException {

        private final String account;

        SecondFactorAsked(String account) {
            super("The second factor is asked for");
            this.account = account;
        }
    }

    static Optional<HalfwayIn> of(HttpServletRequest request, Clock clock) {
        var session = request.getSession(false);
        return session == null ? Optional.empty()
                : Optional.ofNullable((HalfwayIn) session.getAttribute(KEY)).filter(it -> it.since.plus(WAITS).isAfter(clock.instant()));
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
    }

    /** Sends people on to the second step, or back to the first. */
    static class Turn implements AuthenticationFailureHandler {

        private final AuthenticationFailureHandler back = new SimpleUrlAuthenticationFailureHandler("/login?error");
        private final Clock clock;

        Turn(Clock clock) {
            this.clock = clock;
        }

        @Override
        public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
                throws IOException, ServletException {
            if (refused instanceof SecondFactorAsked asked) {
                request.getSession();
                request.changeSessionId();
                request.getSession().setAttribute(KEY, new HalfwayIn(asked.account, clock.instant()));
                response.sendRedirect("/login/code");
            } else {
                back.onAuthenticationFailure(request, response, refused);
            }
        }
    }
}
