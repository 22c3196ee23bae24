package org.assist.process.escalation;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.stream.Stream;

import org.assist.escalation.Colleagues;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Looks up colleagues among the accounts. */
@Component
class AccountColleagues implements Colleagues {

    private final IdentityService accounts;

    AccountColleagues(IdentityService accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Colleague> at(String organisation) {
        return Stream.of("caseworker", "supervisor").flatMap(role -> accounts.createUserQuery().memberOfGroup(role).memberOfTenant(organisation).list().stream())
                .map(user -> new Colleague(user.getId(), "%s %s".formatted(user.getFirstName(), user.getLastName()).strip()))
                .distinct().sorted(comparing(Colleague::name)).toList();
    }
}
