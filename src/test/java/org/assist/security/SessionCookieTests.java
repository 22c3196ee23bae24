package org.assist.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.core.io.ClassPathResource;

/** What a real Tomcat sends as the cookie of a session, and what the webapps call that of their token. */
class SessionCookieTests {

    @ParameterizedTest
    @CsvSource({"true, __Host-session=, '; Path=/; Secure'", "false, JSESSIONID=, '; Path=/'"})
    void overHttpsItBelongsToThisHostAlone(boolean tls, String begins, String holds) throws Exception {
        var tomcat = new TomcatServletWebServerFactory(0);
        SessionCookie.cookieOfThisHost(tls, new CamundaBpmProperties()).customize(tomcat);
        var server = tomcat.getWebServer(context -> context.addServlet("session", new HttpServlet() {

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                request.getSession();
            }
        }).addMapping("/"));
        server.start();
        try {
            var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + "/")).build(), BodyHandlers.discarding());
            assertThat(answer.headers().firstValue("Set-Cookie")).hasValueSatisfying(cookie -> assertThat(cookie).startsWith(begins).contains(holds).doesNotContain("Domain"));
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "as the webapps say", value = {"true, __Secure-XSRF-TOKEN", "false, as the webapps say"})
    void overHttpsTheTokenOfTheWebappsComesOverNothingElse(boolean tls, String name) {
        var webapps = new CamundaBpmProperties();
        SessionCookie.cookieOfThisHost(tls, webapps).customize(new TomcatServletWebServerFactory(0));
        assertThat(webapps.getWebapp().getCsrf().getCookieName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist"})
    void eachWebappLooksForTheTokenUnderBothNames(String webapp) throws IOException {
        assertThat(new ClassPathResource("META-INF/resources/webjars/camunda/app/%s/scripts/config.js".formatted(webapp)).getContentAsString(UTF_8))
                .contains("csrfCookieName: document.cookie.includes('%1$s=') ? '%1$s' : '%2$s',".formatted(SessionCookie.TOKEN, CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME));
    }
}
