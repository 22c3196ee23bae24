package org.assist.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.AbstractServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where people come in over HTTPS, the name of the session's cookie tells the browser to take it from this host only, over nothing else, for
 * all of it (draft-ietf-httpbis-rfc6265bis, 4.1.3): no neighbour under the same domain can plant one.
 */
@Configuration(proxyBeanMethods = false)
class SessionCookie {

    static final String NAME = "__Host-session";

    @Bean
    static WebServerFactoryCustomizer<AbstractServletWebServerFactory> cookieOfThisHost(@Value("${assist.tls}") boolean tls) {
        return house -> {
            if (tls) {
                house.getSession().getCookie().setName(NAME);
                house.getSession().getCookie().setPath("/");
                house.getSession().getCookie().setSecure(true);
            }
        };
    }
}
