package org.assist.partner.web;

import java.security.Principal;
import java.util.Collections;
import java.util.Locale;
import java.util.NoSuchElementException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assist.partner.PartnerDirectory;
import org.assist.partner.PartnerWords;
import org.assist.partner.Speech;
import org.assist.vocabulary.Houses;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * A partner reads pages in the language it gets mail in. Who has no account yet reads that of the browser: which organisation a link
 * belongs to is told by nothing before the code is right. Everybody else reads English.
 */
@Component("localeResolver")
class TheirLanguage implements LocaleResolver {

    private static final String OPENED_IN = TheirLanguage.class.getName();

    private final PartnerDirectory directory;

    TheirLanguage(PartnerDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getUserPrincipal() != null) {
            return ofPartner(request.getUserPrincipal());
        }
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/answer")) {
            return Speech.ENGLISH.locale();
        }
        var session = request.getSession(false);
        var opened = session == null ? null : (Locale) session.getAttribute(OPENED_IN);
        return opened == null ? ofBrowser(request) : opened;
    }

    /** Whoever a code let in reads the language of its organisation from now on. */
    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        request.getSession().setAttribute(OPENED_IN, locale);
    }

    private Locale ofPartner(Principal person) {
        if (!(person instanceof Authentication who) || who.getAuthorities().stream().noneMatch(it -> it.getAuthority().equals("ROLE_PARTNER"))) {
            return Speech.ENGLISH.locale();
        }
        try {
            return Houses.first(who).map(directory::organisation).map(organisation -> new Locale(organisation.language())).orElse(Speech.ENGLISH.locale());
        } catch (NoSuchElementException gone) {
            return Speech.ENGLISH.locale();
        }
    }

    private static Locale ofBrowser(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(wanted -> wanted.getLanguage().equals("en") || PartnerWords.LANGUAGES.stream().anyMatch(it -> it.getLanguage().equals(wanted.getLanguage())))
                .findFirst().orElse(Speech.ENGLISH.locale());
    }
}
