package org.assist.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody with a browser, or a program, at the front door. Follows no redirect by itself. */
public class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String house;
    private String languages = "en";

    public Visitor(int port) {
        this.house = "http://localhost:" + port;
    }

    /** With a browser set to these languages. */
    Visitor reading(String languages) {
        this.languages = languages;
        return this;
    }

    /** Logs in with the demo's password and meets the webapps, which hand out their token at the first look. */
    public Visitor loggedInAs(String user) {
        login(user, Accounts.DEMO_PASSWORD);
        get("/camunda/api/admin/auth/user/default");
        return this;
    }

    HttpResponse<String> login(String user, String password) {
        return post("/login", "application/x-www-form-urlencoded", "username=%s&password=%s&_csrf=%s".formatted(
                encoded(user), encoded(password), encoded(pageToken("/login"))));
    }

    /** The token that stands in the forms of our own pages. */
    String pageToken(String page) {
        var form = CSRF.matcher(get(page).body());
        return form.find() ? form.group(1) : "";
    }

    public HttpResponse<String> get(String path) {
        return send(to(path).GET());
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(to(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** As Tasklist and Cockpit do: with their token. */
    public HttpResponse<String> call(String method, String path, String json) {
        var request = to(path).header("Content-Type", "application/json").header("Accept", "application/json")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        var token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).findFirst();
        token.ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return send(request);
    }

    HttpResponse<String> basic(String user, String password, String path, String type, String body) {
        var name = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(to(path).header("Authorization", "Basic " + name).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** As a program that reads. */
    HttpResponse<String> basic(String user, String password, String path) {
        var name = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(to(path).header("Authorization", "Basic " + name).GET());
    }

    /** Whatever it is, with the tokens of the webapps and of our pages; who waits longer than ten seconds gets no answer. */
    HttpResponse<String> chance(String method, String path, String pageToken, Map<String, String> headers, byte[] body) {
        var request = to(path).timeout(Duration.ofSeconds(10)).method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body)).setHeader("X-CSRF-TOKEN", pageToken);
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).findFirst()
                .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        headers.forEach(request::setHeader);
        return send(request);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(house + path)).header("Accept-Language", languages);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
