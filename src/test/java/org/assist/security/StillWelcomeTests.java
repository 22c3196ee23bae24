package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A session ends with the working day, however busy it is, and when nobody is there. */
class StillWelcomeTests {

    private static final Account SHE = new Account("caseworker", "Case Worker", Set.of("caseworker"), Set.of("harbour-light"));
    private static final String NEWS = "/camunda/api/engine/engine/default/filter/7c6f/list";

    private final LocalAccounts accounts = mock(LocalAccounts.class);
    private final StillWelcome guard = new StillWelcome(accounts, Clock.systemUTC());

    @BeforeEach
    void sheIsLoggedIn() {
        when(accounts.find(SHE.id())).thenReturn(Optional.of(SHE));
        when(accounts.mark(anyString())).thenReturn("the same");
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(SHE, null, SHE.authorities()));
    }

    @AfterEach
    void nobodyIsThere() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({"PT11H59M, false", "PT12H1M, true"})
    void afterTwelveHoursItIsOver(Duration old, boolean over) throws Exception {
        var session = new MockHttpSession() {

            @Override
            public long getCreationTime() {
                return Instant.now().minus(old).toEpochMilli();
            }
        };

        ask("/cases", session);

        assertThat(session.isInvalid()).isEqualTo(over);
        assertThat(SecurityContextHolder.getContext().getAuthentication() == null).isEqualTo(over);
    }

    @ParameterizedTest
    @CsvSource({"PT14M, " + NEWS + ", false", "PT16M, " + NEWS + ", true", "PT16M, /camunda/api/engine/engine/default/filter, true",
            "PT16M, /camunda/api/engine/engine/default/task/7c6f, true", "PT16M, /camunda/api/assist/cards, true",
            "PT16M, /camunda/api/engine/engine/default/task/7c6f/deployed-form, false", "PT16M, /camunda/api/admin/auth/user/default, false"})
    void anOpenTasklistThatAsksForNewsIsNoSignOfLife(Duration silent, String path, boolean over) throws Exception {
        var session = new MockHttpSession();
        ask("/camunda/app/tasklist/default/", session);
        session.setAttribute(StillWelcome.class.getName() + ".heardOf", Instant.now().minus(silent));

        ask(path, session);

        assertThat(session.isInvalid()).isEqualTo(over);
        if (!over) {
            ask(NEWS, session);
            assertThat(session.isInvalid()).as("heard of again").isEqualTo(false);
        }
    }

    private void ask(String path, MockHttpSession session) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setSession(session);
        guard.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
