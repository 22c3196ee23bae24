package org.assist.partner.web;

import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** The organisation somebody works for. */
final class Own {

    private static final String ORGANISATION = "ORG_";

    private Own() {
    }

    /** Its key; empty for those who work for the network as a whole. */
    static Optional<String> organisation(Authentication who) {
        return who.getAuthorities().stream().map(GrantedAuthority::getAuthority).filter(it -> it.startsWith(ORGANISATION))
                .map(it -> it.substring(ORGANISATION.length())).findFirst();
    }
}
