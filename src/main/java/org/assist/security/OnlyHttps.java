package org.assist.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where people come in over HTTPS, nothing is answered without it: whoever reached a node past the proxy, or in front of it over plain HTTP, is
 * told the address. Only the proxy's question whether the house is alive is answered.
 */
@Component
@ConditionalOnProperty("assist.tls")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)      // after the filter that reads what a proxy says, where the strategy is "framework"
class OnlyHttps extends OncePerRequestFilter {

    private static final String ALIVE = "/actuator/health";

    private final String address;

    OnlyHttps(@Value("${assist.address}") String address) {
        this.address = address;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.isSecure() || ALIVE.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("This is open at %s only.".formatted(address));
    }
}
