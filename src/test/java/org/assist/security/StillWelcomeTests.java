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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A session ends with the working day, however busy it is. */
class StillWelcomeTests {

    private static final Account SHE = new Account("caseworker", "Case Worker", Set.of("caseworker"), Set.of("harbour-light"));

    @AfterEach
    void nobodyIsThere() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({"PT11H59M, false", "PT12H1M, true"})
    void afterTwelveHoursItIsOver(Duration old, boolean over) throws Exception {
        var accounts = mock(LocalAccounts.class);
        when(accounts.find(SHE.id())).thenReturn(Optional.of(SHE));
        when(accounts.mark(anyString())).thenReturn("the same");
        var session = new MockHttpSession() {

            @Override
            public long getCreationTime() {
                return Instant.now().minus(old).toEpochMilli();
            }
        };
        var request = new MockHttpServletRequest();
        request.setSession(session);
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(SHE, null, SHE.authorities()));

        new StillWelcome(accounts, Clock.systemUTC()).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

        assertThat(session.isInvalid()).isEqualTo(over);
        assertThat(SecurityContextHolder.getContext().getAuthentication() == null).isEqualTo(over);
    }
}
