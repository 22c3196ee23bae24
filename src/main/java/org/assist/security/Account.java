package org.assist.security;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.assist.vocabulary.Houses;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * Somebody who logged in.
 *
 * @param id the user name
 * @param name as it stands on a page
 * @param roles such as {@code caseworker}; groups of the engine
 * @param organisations keys of the organisations she works for; tenants of the engine
 */
record Account(String id, String name, Set<String> roles, Set<String> organisations) implements OAuth2User, Serializable {

    /** {@code ROLE_PROCESS_OWNER}, {@code ORG_harbour-light}. */
    Collection<GrantedAuthority> authorities() {
        return Stream.concat(
                roles.stream().map(role -> "ROLE_" + roleName(role)),
                organisations.stream().map(Houses::authority))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
    }

    @Override
    public Collection<GrantedAuthority> getAuthorities() {
        return authorities();
    }

    /** What a provider told of her besides her name is not kept. */
    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    static String roleName(String group) {
        return group.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    List<String> roleList() {
        return List.copyOf(roles);
    }

    List<String> organisationList() {
        return List.copyOf(organisations);
    }

    @Override
    public String getName() {
        return id;
    }
}
