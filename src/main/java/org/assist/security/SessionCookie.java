package org.assist.security;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.AbstractServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where people come in over HTTPS, the names of our cookies tell the browser to take them over nothing else, and the session's from this host
 * only and for all of it (draft-ietf-httpbis-rfc6265bis, 4.1.3): no neighbour under the same domain can plant one. The webapps' token counts
 * for a part of this host, so its name says less; their {@code config.js} looks for both of its names.
 */
@Configuration(proxyBeanMethods = false)
class SessionCookie {

    static final String NAME = "__Host-session";
    static final String TOKEN = "__Secure-XSRF-TOKEN";

    @Bean
    static WebServerFactoryCustomizer<AbstractServletWebServerFactory> cookieOfThisHost(@Value("${assist.tls}") boolean tls, CamundaBpmProperties webapps) {
        return house -> {
            if (tls) {
                house.getSession().getCookie().setName(NAME);
                house.getSession().getCookie().setPath("/");
                house.getSession().getCookie().setSecure(true);
                webapps.getWebapp().getCsrf().setCookieName(TOKEN);
            }
        };
    }
}
