package org.assist.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import java.util.Optional;
import jakarta.servlet.http.HttpServletRequest;
import org.assist.audit.What;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Every address the house answers on and who may use it, as listed in {@code addresses.txt}; whatever is not listed is closed. */
@Component
class Addresses {

    /** The processes that people start by hand, each with a form; the engine says who may start which. */
    private static final String STARTABLE = "intake|first-contact|mentor-recruitment|legal-surgery";

    /** @param noted as what the audit trail has it; {@code null} where nothing of a case can be seen */
    record Address(HttpMethod method, String path, List<String> roles, What noted) {

        static Address of(String line) {
            var words = line.strip().split("\\s+");
            if (words.length < 3) {
                throw new IllegalArgumentException("Method, path and who may use it are expected: " + line);
            }
            var path = words[1].replace("{uuid}", "{uuid:[0-9a-f-]+}").replace("{startable}", "{definition:(?:%s):[0-9]+:[0-9a-f-]+}".formatted(STARTABLE)).replace("key/{key}/", "key/{key:%s}/".formatted(STARTABLE))
                    .replace("{definition}", "{definition:[a-z-]+:[0-9]+:[0-9a-f-]+}")
                    .replace("{person}", "{person:(?!%s).+}".formatted(Accounts.CARETAKER));
            var last = words[words.length - 1];
            var noted = last.startsWith("=") ? What.valueOf(last.substring(1)) : null;
            return new Address(HttpMethod.valueOf(words[0]), path, List.of(words).subList(2, words.length - (noted == null ? 0 : 1)), noted);
        }

        /** Of a task, a process or a job: the engine itself would say whether there is one. */
        boolean ofTheEngine() {
            return path.startsWith("/camunda/api/") && path.contains("{uuid:") && !path.contains("/filter/") && !path.contains("/deployment/");
        }

        boolean openToAll() {
            return roles.equals(List.of("anybody"));
        }

        boolean openToStaffAndPartners() {
            return roles.equals(List.of("account"));
        }

        RequestMatcher matcher() {
            return withDefaults().matcher(method, path);
        }
    }

    private final List<Address> list;

    Addresses() {
        try {
            var text = new ClassPathResource("addresses.txt", getClass()).getContentAsString(StandardCharsets.UTF_8);
            list = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Address::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("addresses.txt is part of the application and cannot be read", e);
        }
    }

    /** The one that lets this request in: the first of the list. */
    Optional<Address> of(HttpServletRequest request) {
        return list.stream().filter(address -> address.matcher().matches(request)).findFirst();
    }

    Stream<Address> all() {
        return list.stream();
    }

    void allow(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (var address : list) {
            var rule = requests.requestMatchers(address.matcher());
            if (address.openToAll()) {
                rule.permitAll();
            } else if (address.openToStaffAndPartners()) {
                rule.authenticated();
            } else {
                rule.hasAnyRole(address.roles().stream().map(Account::roleName).toArray(String[]::new));
            }
        }
    }
}
