package org.assist.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells Tasklist and Cockpit who came in through the front door, with her roles and organisations, and ends the whole
 * session when she leaves one of them. Changes in the webapps are guarded by their own token ({@code X-XSRF-TOKEN}).
 */
class WebappSession extends ContainerBasedAuthenticationFilter {

    private static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        FilterRegistrationBean<WebappSession> webappSession() {
            var registration = new FilterRegistrationBean<>(new WebappSession());
            registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
            return registration;
        }
    }

    @Override
    public void init(FilterConfig config) {
        authenticationProvider = new FrontDoorLogin();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        super.doFilter(request, response, chain);
        var session = ((HttpServletRequest) request).getSession(false);
        if (session != null && LOGOUT.equals(((HttpServletRequest) request).getRequestURI()) && ((HttpServletResponse) response).getStatus() == 200) {
            session.invalidate();
        }
    }

    /** There is one engine, and every address of the webapps and of what we add to them speaks to it. */
    @Override
    protected String extractEngineName(HttpServletRequest request) {
        return "default";
    }

    private static class FrontDoorLogin implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            var person = SecurityContextHolder.getContext().getAuthentication();
            if (person == null || !(person.getPrincipal() instanceof Account account)) {
                return AuthenticationResult.unsuccessful();
            }
            var result = AuthenticationResult.successful(account.id());
            result.setGroups(account.roleList());
            result.setTenants(account.organisationList());
            return result;
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // the login is a page, not a challenge
        }
    }
}
