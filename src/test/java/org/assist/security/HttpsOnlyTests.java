package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import org.assist.fixture.AssistTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever came over HTTPS once never comes over anything else for a year: every answer says so, the refusals too. */
@AssistTest
class HttpsOnlyTests {

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter door;
    @Autowired
    OddPaths oddPaths;

    @ParameterizedTest
    @CsvSource({"/cases, 302", "/nowhere, 302", "/api/routing/preview, 401", "/cases;jsessionid=1, 400"})
    void everyAnswerOverHttpsSaysSo(String path, int status) throws Exception {
        assertThat(answer(path, true).getStatus()).isEqualTo(status);
        assertThat(answer(path, true).getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
        assertThat(answer(path, false).getHeader("Strict-Transport-Security")).as("it means nothing over HTTP").isNull();
    }

    private MockHttpServletResponse answer(String path, boolean https) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setSecure(https);
        request.setServletPath(path);
        var response = new MockHttpServletResponse();
        oddPaths.doFilter(request, response, new MockFilterChain(new jakarta.servlet.http.HttpServlet() { }, door));
        return response;
    }
}
