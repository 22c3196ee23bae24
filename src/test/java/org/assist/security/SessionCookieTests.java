package org.assist.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;

/** What a real Tomcat sends as the cookie of a session. */
class SessionCookieTests {

    @ParameterizedTest
    @CsvSource({"true, __Host-session=, '; Path=/; Secure'", "false, JSESSIONID=, '; Path=/'"})
    void overHttpsItBelongsToThisHostAlone(boolean tls, String begins, String holds) throws Exception {
        var tomcat = new TomcatServletWebServerFactory(0);
        SessionCookie.cookieOfThisHost(tls).customize(tomcat);
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
}
