package org.assist.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The engine calls it an error of its own when a call was wrong, or when a colleague was faster. Here it is called what it is; what
 * is left at 500 afterwards is an error of the house.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class CallersFaults extends OncePerRequestFilter {

    /** The start pages of the webapps know one engine, and break over the name of another one. Files have a dot. */
    private static final Pattern NO_ENGINE = Pattern.compile("/camunda/app/\\w+/(?!default(?:/|$))[^.]+");
    /** No id of the engine is that long; it would break over its own columns. */
    private static final Pattern LONG_ID = Pattern.compile("/[^/]{201,}");
    private static final Pattern AT_ONCE = Pattern.compile("/camunda/api/engine/engine/default/task/[^/]+/(?:claim|unclaim|assignee|submit-form)");
    private static final Pattern FASTER = Pattern.compile("OptimisticLocking|ENGINE-03005|TaskAlreadyClaimed|persistence layer");
    private static final Pattern NO_CONNECTION = Pattern.compile("JDBC Connection|Could not open JPA EntityManager|Connection is not available");
    private static final Pattern WRONG = Pattern.compile("\"type\":\"(?:NullValueException|NotValidException|HeaderValueException)\"");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/camunda/") || request.getRequestURI().contains("/static/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest) throws ServletException, IOException {
        if (LONG_ID.matcher(request.getRequestURI()).find()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return;
        }
        if (NO_ENGINE.matcher(request.getRequestURI()).matches()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        if (!request.getRequestURI().startsWith("/camunda/api/")) {
            rest.doFilter(request, response);
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        rest.doFilter(request, answer);
        if (answer.getStatus() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            var said = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            if (AT_ONCE.matcher(request.getRequestURI()).matches() && FASTER.matcher(said).find()) {
                say(answer, HttpStatus.CONFLICT, "It could not be kept: perhaps somebody else worked on this task in the same moment. Look at it again.");
            } else if (NO_CONNECTION.matcher(said).find()) {
                say(answer, HttpStatus.SERVICE_UNAVAILABLE, "The house is busy. Nothing was changed: wait a minute and try again.");
            } else if (!readsJson(request)) {
                say(answer, HttpStatus.NOT_ACCEPTABLE, "Answers are written in JSON here.");
            } else if (WRONG.matcher(said).find()) {
                say(answer, HttpStatus.BAD_REQUEST, "The call is not complete, or names something that is not there.");
            }
        }
        answer.copyBodyToResponse();
    }

    private static boolean readsJson(HttpServletRequest request) {
        var wanted = request.getHeader(HttpHeaders.ACCEPT);
        return wanted == null || wanted.contains("json") || wanted.contains("*/*");
    }

    private static void say(HttpServletResponse answer, HttpStatus status, String sentence) throws IOException {
        answer.resetBuffer();
        answer.setStatus(status.value());
        answer.setContentType("application/json");
        answer.getWriter().write("{\"type\":\"%s\",\"message\":\"%s\"}".formatted(status.getReasonPhrase(), sentence));
    }
}
