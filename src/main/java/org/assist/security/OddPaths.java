package org.assist.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away paths written in a way that two readers could read differently, before anybody reads them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OddPaths extends OncePerRequestFilter {

    private final StrictHttpFirewall firewall = new StrictHttpFirewall();
    private final HstsHeaderWriter https = new HstsHeaderWriter();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        try {
            firewall.getFirewalledRequest(request);
            if (request.getQueryString() != null && request.getQueryString().contains("%00")) {
                throw new RequestRejectedException("The character 0");
            }
        } catch (RequestRejectedException odd) {
            https.writeHeaders(request, response);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
