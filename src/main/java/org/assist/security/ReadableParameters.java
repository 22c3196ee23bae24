package org.assist.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** No page has to think of the character 0: it can be kept nowhere, so a call that holds it in a parameter is answered with 400. */
@Configuration(proxyBeanMethods = false)
class ReadableParameters {

    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }
}
