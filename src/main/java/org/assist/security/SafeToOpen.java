package org.assist.security;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A house with a database of its own, where real cases are, does not open its door while something is set as it may be in a demo only. It
 * says what, and how to set it right.
 */
@Component
class SafeToOpen {

    private static final Set<String> ONLY_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Why the house does not open, and what to do. */
    static class NotSafe extends RuntimeException {

        private final String remedy;

        NotSafe(String reason, String remedy) {
            super(reason);
            this.remedy = remedy;
        }
    }

    /** Shows the reason in place of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<NotSafe> {

        @Override
        protected FailureAnalysis analyze(Throwable start, NotSafe cause) {
            return new FailureAnalysis(cause.getMessage(), cause.remedy, cause);
        }
    }

    SafeToOpen(Environment settings) {
        if (settings.getProperty("spring.datasource.url", "").isEmpty() || settings.getProperty("assist.demo", "").equals("true")) {
            return;
        }
        noChattyLog(settings);
        noPlainHttp(settings);
    }

    private static void noChattyLog(Environment settings) {
        var levels = Binder.get(settings).bind("logging.level", Bindable.mapOf(String.class, String.class)).orElse(Map.of());
        levels.forEach((logger, level) -> {
            if (Set.of("DEBUG", "TRACE", "ALL").contains(level.toUpperCase(Locale.ROOT))) {
                throw new NotSafe("The log would be too chatty: %s for %s can write down what people typed.".formatted(level, logger),
                        "Take logging.level.%s out, or set it to info.".formatted(logger));
            }
        });
        for (var everything : new String[] {"debug", "trace"}) {
            if (settings.containsProperty(everything) && !"false".equals(settings.getProperty(everything))) {
                throw new NotSafe("The log would be too chatty: --%s can write down what people typed.".formatted(everything), "Start without --%s.".formatted(everything));
            }
        }
    }

    private static void noPlainHttp(Environment settings) {
        var address = URI.create(settings.getProperty("assist.address", ""));
        var here = address.getHost() == null || ONLY_THIS_MACHINE.contains(address.getHost());
        if (!"https".equals(address.getScheme())) {
            if (!here) {
                throw new NotSafe("People would come in over plain HTTP, and everybody on their way could read along.",
                        "Put TLS in front and name the https address in ASSIST_ADDRESS.");
            }
            return;
        }
        if (!settings.getProperty("assist.tls", Boolean.class, false)) {
            throw new NotSafe("The address is https, but cookies would also travel without it.", "Set ASSIST_TLS=true.");
        }
        if (settings.getProperty("server.forward-headers-strategy", "none").equalsIgnoreCase("none") && settings.getProperty("server.ssl.key-store", "").isEmpty()
                && settings.getProperty("server.ssl.certificate", "").isEmpty() && settings.getProperty("server.ssl.bundle", "").isEmpty()) {
            throw new NotSafe("The address is https, but nothing says who speaks TLS: no certificate is named here, and no proxy.",
                    "With a proxy in front set SERVER_FORWARD_HEADERS_STRATEGY=native (it must set X-Forwarded-For and -Proto itself); without one name a certificate in server.ssl.");
        }
    }
}
