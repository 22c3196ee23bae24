package org.assist.process.notification;

import java.util.Optional;

import org.assist.notification.AddressBook;
import org.assist.notification.Recipient;
import org.assist.partner.PartnerDirectory;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Looks up partners in the directory and colleagues among the accounts. */
@Component
class HouseAddressBook implements AddressBook {

    private final PartnerDirectory partners;
    private final IdentityService accounts;

    HouseAddressBook(PartnerDirectory partners, IdentityService accounts) {
        this.partners = partners;
        this.accounts = accounts;
    }

    @Override
    public Optional<String> addressOf(Recipient recipient) {
        return recipient.isPartner()
                ? Optional.ofNullable(partners.mailAddress(recipient.key()))
                : Optional.ofNullable(accounts.createUserQuery().userId(recipient.key()).singleResult()).map(User::getEmail);
    }

    /** Colleagues of the house read English. */
    @Override
    public String languageOf(Recipient recipient) {
        return recipient.isPartner() ? partners.organisation(recipient.key()).language() : "en";
    }

    /** An organisation without an account comes in by the link and a code. */
    @Override
    public String pathOf(Recipient recipient, CaseNumber reference) {
        if (!recipient.isPartner()) {
            return "/r/" + reference.digits();
        }
        return (partners.organisation(recipient.key()).answersByCode() ? "/answer/" : "/partner/referrals/") + reference.digits();
    }

    @Override
    public Optional<String> listOf(Recipient recipient) {
        if (!recipient.isPartner()) {
            return Optional.of("/camunda/app/tasklist/default/");
        }
        return partners.organisation(recipient.key()).answersByCode() ? Optional.empty() : Optional.of("/partner");
    }
}
