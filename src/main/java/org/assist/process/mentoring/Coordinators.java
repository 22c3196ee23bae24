package org.assist.process.mentoring;

import org.assist.casefile.CaseRegister;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells those who look after mentoring in the organisation of a file that something waits for them. */
@Component
class Coordinators {

    private static final String ROLE = "coordinator";

    private final CaseRegister register;
    private final Postbox postbox;
    private final IdentityService accounts;

    Coordinators(CaseRegister register, Postbox postbox, @Lazy IdentityService accounts) {
        this.register = register;
        this.postbox = postbox;
        this.accounts = accounts;
    }

    void tell(CaseNumber number) {
        accounts.createUserQuery().memberOfGroup(ROLE).memberOfTenant(register.leadOrganisation(number)).list()
                .forEach(coordinator -> postbox.post(Letter.ESCALATION, Recipient.account(coordinator.getId()), number));
    }
}
