package org.assist.process.forms;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Hands a form out in the language of the caseworker's browser. Stands behind the front door, like every unordered filter. */
@Component
class FormsInHerLanguage extends OncePerRequestFilter {

    private static final Pattern FORM = Pattern.compile(
            "/camunda/api/engine/engine/default/(task/[^/]+/deployed-form|process-definition/[^/]+(/[^/]+)*/deployed-start-form)");

    private final FormWords words;
    private final ObjectMapper json;

    FormsInHerLanguage(FormWords words, ObjectMapper json) {
        this.words = words;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !FORM.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest) throws ServletException, IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        var language = ReadersLanguage.of(request);
        if (language.equals(Locale.ENGLISH)) {
            rest.doFilter(request, response);
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        rest.doFilter(request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_OK) {
            var form = words.translated(json.readTree(answer.getContentAsByteArray()), language.getLanguage());
            answer.resetBuffer();
            answer.getOutputStream().write(json.writeValueAsBytes(form));
        }
        answer.copyBodyToResponse();
    }
}
