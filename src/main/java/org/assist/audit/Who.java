package org.assist.audit;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Locale;

import org.assist.vocabulary.Houses;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who saw or did it.
 *
 * @param role         of the account, several joined by {@code +}
 * @param organisation keys of those she works for, several joined by {@code +}; empty for those who work for the network
 */
public record Who(String account, String role, String organisation) {

    /** The house by itself: a timer, an import at the start. */
    public static final Who HOUSE = new Who("house", "house", "");
    /** Somebody who has not said yet who she is. */
    public static final Who STRANGER = new Who("nobody", "stranger", "");

    public Who {
        account = account.replaceAll("\\p{Cntrl}", "?");
    }

    public static Who of(String account, Collection<String> roles, Collection<String> organisations) {
        return new Who(account, roles.stream().sorted().collect(joining("+")), organisations.stream().sorted().collect(joining("+")));
    }

    public static Who of(Authentication person) {
        return of(person.getName(), with("ROLE_", person).stream().map(role -> role.toLowerCase(Locale.ROOT).replace('_', '-')).toList(), Houses.of(person));
    }

    /** Somebody of an organisation that has no account and answers with a code. */
    public static Who byCode(String organisation) {
        return new Who("by-code", "partner", organisation);
    }

    /** Whoever is logged in here and now; the house where nobody is. */
    static Who here() {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return person == null || !person.isAuthenticated() || with("ROLE_", person).contains("ANONYMOUS") ? HOUSE : of(person);
    }

    private static Collection<String> with(String prefix, Authentication person) {
        return person.getAuthorities().stream().map(authority -> authority.getAuthority()).filter(authority -> authority.startsWith(prefix))
                .map(authority -> authority.substring(prefix.length())).toList();
    }
}
