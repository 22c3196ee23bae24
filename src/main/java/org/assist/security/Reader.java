package org.assist.security;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The person who is asking. Nobody gets an answer without having logged in. */
@Component
public class Reader {

    private final IdentityService identity;

    Reader(IdentityService identity) {
        this.identity = identity;
    }

    public void mustBeLoggedIn() {
        if (identity.getCurrentAuthentication() == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
    }

    /** Her account. */
    public String account() {
        mustBeLoggedIn();
        return identity.getCurrentAuthentication().getUserId();
    }

    /** The organisations whose cases she may see: her own and those below it that she looks after. */
    public Set<String> organisations() {
        mustBeLoggedIn();
        return Set.copyOf(Objects.requireNonNullElse(identity.getCurrentAuthentication().getTenantIds(), List.of()));
    }

    /**
     * Reads or works with the eyes of the house. Only for what belongs to a task the person was seen to be allowed to read:
     * a caseworker may know the whole course of a case whose task is hers, though not each of its process instances.
     */
    public <T> T asTheHouse(Supplier<T> read) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return SecondWall.seeing(SecondWall.HOUSE, read);
        } finally {
            identity.setAuthentication(person);
        }
    }

    /** Reads or works with the eyes of an organisation, for somebody of it who has no account but was told a code. */
    public <T> T asOrganisation(String organisation, Supplier<T> work) {
        return SecondWall.seeing(organisation, work);
    }
}
