package org.assist.process.forms;

import java.util.Collections;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The language in which a colleague's browser asks for forms and what stands in them. */
public final class ReadersLanguage {

    private ReadersLanguage() {
    }

    /** The first language that we have words for; English where there is none, and where nobody reads. */
    static Locale of(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.ENGLISH
                : Collections.list(request.getLocales()).stream().map(locale -> new Locale(locale.getLanguage()))
                        .filter(language -> language.equals(Locale.ENGLISH) || FormWords.LANGUAGES.contains(language.getLanguage())).findFirst().orElse(Locale.ENGLISH);
    }

    /** That of whoever reads at the moment. */
    public static Locale now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes reader ? of(reader.getRequest()) : Locale.ENGLISH;
    }
}
