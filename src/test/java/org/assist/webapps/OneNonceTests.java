package org.assist.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class OneNonceTests {

    private static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Test
    void aRequestInBetweenDoesNotChangeTheNonce() throws Exception {
        var shared = new MockServletContext();
        var filter = new OneNonce();

        filter.doFilter(new MockHttpServletRequest(shared), new MockHttpServletResponse(), (outer, response) -> {
            outer.getServletContext().setAttribute(NONCE, "mine");
            filter.doFilter(new MockHttpServletRequest(shared), new MockHttpServletResponse(),
                    (inner, answer) -> inner.getServletContext().setAttribute(NONCE, "somebody else's"));
            assertThat(outer.getServletContext().getAttribute(NONCE)).isEqualTo("mine");
        });
        assertThat(shared.getAttribute(NONCE)).isNull();
    }

    @Test
    void everythingElseStaysShared() throws Exception {
        var shared = new MockServletContext();
        shared.setAttribute("known", "to all");

        new OneNonce().doFilter(new MockHttpServletRequest(shared), new MockHttpServletResponse(),
                (request, response) -> assertThat(request.getServletContext().getAttribute("known")).isEqualTo("to all"));
    }
}
