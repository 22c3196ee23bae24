package org.assist.process.capacity;

import java.util.Comparator;
import java.util.Optional;

import org.assist.partner.Organisation;
import org.assist.partner.PartnerDirectory;
import org.assist.vocabulary.Jurisdiction;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which house telephones a partner: one that has a coordinator, of the partner's own country where there is one. */
@Component
class CoordinatingHouses {

    private final PartnerDirectory directory;
    private final IdentityService accounts;

    CoordinatingHouses(PartnerDirectory directory, @Lazy IdentityService accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    /** Its key; empty while nobody anywhere is a coordinator. */
    Optional<String> of(Jurisdiction country) {
        return accounts.createUserQuery().memberOfGroup("coordinator").list().stream()
                .flatMap(coordinator -> accounts.createTenantQuery().userMember(coordinator.getId()).list().stream())
                .map(house -> directory.organisation(house.getId()))
                .min(Comparator.comparing((Organisation house) -> house.jurisdiction() != country).thenComparing(Organisation::key)).map(Organisation::key);
    }
}
