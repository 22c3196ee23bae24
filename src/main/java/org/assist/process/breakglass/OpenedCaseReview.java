package org.assist.process.breakglass;

import java.util.Map;
import java.util.stream.Stream;

import org.assist.breakglass.CaseOpenedInNeed;
import org.assist.casefile.CaseRegister;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the lead worker and the other supervisors of the house at once, by a mail that says nothing, that a case was opened, and starts
 * {@code opened-case-review.bpmn} unless a colleague is about to look at it already.
 */
@Component
class OpenedCaseReview {

    private static final String KEY = "opened-case-review";

    private final RuntimeService runtime;
    private final IdentityService accounts;
    private final CaseRegister register;
    private final Postbox postbox;

    OpenedCaseReview(RuntimeService runtime, IdentityService accounts, CaseRegister register, Postbox postbox) {
        this.runtime = runtime;
        this.accounts = accounts;
        this.register = register;
        this.postbox = postbox;
    }

    @EventListener
    void on(CaseOpenedInNeed opened) {
        var number = opened.caseNumber();
        var house = register.leadOrganisation(number);
        var supervisors = accounts.createUserQuery().memberOfGroup("supervisor").memberOfTenant(house).list().stream().map(User::getId);
        Stream.concat(register.leadWorker(number).stream(), supervisors).distinct().filter(account -> !account.equals(opened.account()))
                .forEach(account -> postbox.post(Letter.NEWS, Recipient.account(account), number));
        if (runtime.createProcessInstanceQuery().processDefinitionKey(KEY).processInstanceBusinessKey(number.digits()).count() == 0) {
            runtime.startProcessInstanceByKey(KEY, number.digits(), Map.of("leadOrganisation", house));
        }
    }
}
