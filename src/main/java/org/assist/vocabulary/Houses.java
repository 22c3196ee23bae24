package org.assist.vocabulary;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** The organisations somebody works for, as her account says. */
public final class Houses {

    private static final String ORGANISATION = "ORG_";

    private Houses() {
    }

    /** The authority that says somebody works for this organisation. */
    public static String authority(String organisation) {
        return ORGANISATION + organisation;
    }

    /** Their keys; none for those who work for the network as a whole. */
    public static Set<String> of(Authentication who) {
        return who.getAuthorities().stream().map(GrantedAuthority::getAuthority).filter(it -> it.startsWith(ORGANISATION)).map(it -> it.substring(ORGANISATION.length()))
                .collect(collectingAndThen(toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /** The one she works for, or the first of several. */
    public static Optional<String> first(Authentication who) {
        return of(who).stream().findFirst();
    }
}
