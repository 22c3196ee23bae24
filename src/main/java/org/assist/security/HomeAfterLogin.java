package org.assist.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Takes people to the page they asked for before the login, or else to where their work begins. */
class HomeAfterLogin extends SavedRequestAwareAuthenticationSuccessHandler {

    HomeAfterLogin(RequestCache asked) {
        setRequestCache(asked);
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        return person.getPrincipal() instanceof Account account && account.roles().contains("partner") ? "/partner" : "/";
    }
}
