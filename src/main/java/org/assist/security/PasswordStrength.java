package org.assist.security;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.nulabinc.zxcvbn.Zxcvbn;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a password must be (OWASP ASVS 5, 6.2): long, and not made of what everybody guesses first. No mixture of signs is asked for, and no change. */
@Component
class PasswordStrength implements PasswordPolicyRule {

    static final int SHORTEST = 15;
    private static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 6;
    private static final String HOUSE = "assist";
    /** More than a hundred million guesses by whoever knows what people like: well-known passwords, words, names, dates, keyboards. */
    private static final int GOOD = 3;
    private static final Zxcvbn GUESSES = new Zxcvbn();

    private final boolean demo;
    private final KnownPasswords known;

    /** @param demo whether the password that stands in the README will do */
    PasswordStrength(@Value("${assist.demo:false}") String demo, KnownPasswords known) {
        this.demo = "true".equals(demo);
        this.known = known;
    }

    /** What is wrong with it, in words; empty when it is good. */
    Optional<String> weakness(String password, String user) {
        var lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of("A password needs at least %d characters (at most %d): four words that do not belong together are good.".formatted(SHORTEST, LONGEST));
        }
        if (password.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of("This password repeats itself too much.");
        }
        var names = user == null || user.isEmpty() ? List.of(HOUSE) : List.of(HOUSE, user.toLowerCase(Locale.ROOT));
        if (names.stream().anyMatch(lower::contains) || GUESSES.measure(password, names).getScore() < GOOD) {
            return Optional.of("This password contains what everybody guesses first.");
        }
        return known.has(password) ? Optional.of("This password came to light in a breach somewhere, and is tried by whoever breaks in. Take another one.") : Optional.empty();
    }

    @Override
    public String getPlaceholder() {
        return "PASSWORD_POLICY_LENGTH";
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of("minLength", String.valueOf(SHORTEST));
    }

    @Override
    public boolean execute(String password) {
        return execute(password, null);
    }

    @Override
    public boolean execute(String password, User user) {
        return demo && password.equals(Accounts.DEMO_PASSWORD) || weakness(password, user == null ? null : user.getId()).isEmpty();
    }
}
