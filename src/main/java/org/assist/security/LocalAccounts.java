package org.assist.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.codec.digest.DigestUtils;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Logs people in with the accounts the engine keeps. Whatever was wrong, the answer and the time it takes are the same. */
@Component
class LocalAccounts implements AuthenticationProvider {

    private final IdentityService identities;
    private final GuessingThrottle throttle;
    private final SlowHash passwords;
    private final SecondFactors factors;
    private final boolean byPassword;
    private final Set<String> programs;
    private final String nobodysPassword;

    /**
     * @param byPassword whether people come in by password; programs at {@code /api} do in any case
     * @param programs   the accounts of programs: where people need a second factor, nobody else comes in by a password alone
     */
    LocalAccounts(IdentityService identities, GuessingThrottle throttle, SlowHash passwords, SecondFactors factors, @Value("${assist.passwords}") boolean byPassword,
            @Value("${assist.programs}") Set<String> programs) {
        this.identities = identities;
        this.throttle = throttle;
        this.passwords = passwords;
        this.factors = factors;
        this.byPassword = byPassword;
        this.programs = programs;
        this.nobodysPassword = passwords.encrypt("nobody");
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        var id = claim.getName();
        var password = String.valueOf(claim.getCredentials());
        var address = claim.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!throttle.allows(address, id)) {
            throw refused();
        }
        var account = find(id);
        if (account.isEmpty()) {
            passwords.check(password, nobodysPassword);
        }
        if (account.isEmpty() || !identities.checkPassword(id, password)) {
            throttle.failed(address, id);
            throw refused();
        }
        throttle.succeeded(address, id);
        var person = claim.getDetails() instanceof AtTheDoor;
        if (person ? !byPassword : factors.required() && !programs.contains(id)) {
            throw refused();
        }
        if (factors.isSetUp(id) || person && factors.required()) {
            throw new HalfwayIn.SecondFactorAsked(id);
        }
        var known = account.get();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(known, null, known.authorities());
        authentication.setDetails(claim.getDetails());
        return authentication;
    }

    /** Where a person came from who typed her name and password into our page. */
    static class AtTheDoor extends WebAuthenticationDetails {

        AtTheDoor(HttpServletRequest request) {
            super(request);
        }
    }

    /** Empty also for the engine's own administrators: nobody comes in as one of them. */
    Optional<Account> find(String id) {
        var user = identities.createUserQuery().userId(id).singleResult();
        if (user == null) {
            return Optional.empty();
        }
        var roles = identities.createGroupQuery().groupMember(id).list().stream().map(Group::getId).collect(Collectors.toUnmodifiableSet());
        if (roles.contains(Groups.CAMUNDA_ADMIN)) {
            return Optional.empty();
        }
        var organisations = identities.createTenantQuery().userMember(id).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId).collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Account(user.getId(), "%s %s".formatted(user.getFirstName(), user.getLastName()), roles, organisations));
    }

    /** Changes whenever her password does, or she loses or sets up a second factor; tells nothing of either. */
    String mark(String id) {
        var user = (UserEntity) identities.createUserQuery().userId(id).singleResult();
        return user == null ? "" : DigestUtils.sha256Hex(user.getPassword() + factors.isSetUp(id));
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("User name or password is wrong, or there were too many attempts");
    }

    @Override
    public boolean supports(Class<?> claim) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(claim);
    }
}
