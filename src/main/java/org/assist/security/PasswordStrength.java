package org.assist.security;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/** What a password must be (OWASP ASVS 5, 6.2): long, and not made of what everybody guesses first. No mixture of signs is asked for, and no change. */
class PasswordStrength implements PasswordPolicyRule {

    static final int SHORTEST = 15;
    private static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 6;

    private final boolean demo;

    /** @param demo whether the password that stands in the README will do */
    PasswordStrength(boolean demo) {
        this.demo = demo;
    }

    /** What is wrong with it, in words; empty when it is good. */
    static Optional<String> weakness(String password, String user) {
        var lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of("A password needs at least %d characters (at most %d): four words that do not belong together are good.".formatted(SHORTEST, LONGEST));
        }
        if (password.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of("This password repeats itself too much.");
        }
        if (user != null && !user.isEmpty() && lower.contains(user.toLowerCase(Locale.ROOT)) || lower.contains("password") || lower.contains("assist") || lower.contains("12345")
                || lower.contains("qwert")) {
            return Optional.of("This password contains what everybody guesses first.");
        }
        return Optional.empty();
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
