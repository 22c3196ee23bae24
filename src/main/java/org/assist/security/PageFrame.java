package org.assist.security;

import java.util.NoSuchElementException;
import java.util.Set;

import org.assist.partner.PartnerDirectory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page says about whoever is logged in. */
@ControllerAdvice
class PageFrame {

    private final PartnerDirectory partners;

    PageFrame(PartnerDirectory partners) {
        this.partners = partners;
    }

    @ModelAttribute("roles")
    Set<String> roles(@AuthenticationPrincipal Account account) {
        return account == null ? Set.of() : account.roles();
    }

    @ModelAttribute("userName")
    String userName(@AuthenticationPrincipal Account account) {
        return account == null ? null : account.name();
    }

    /** Null for those who work for the network as a whole. */
    @ModelAttribute("organisationName")
    String organisationName(@AuthenticationPrincipal Account account) {
        if (account == null || account.organisations().size() != 1) {
            return null;
        }
        try {
            return partners.organisation(account.organisations().iterator().next()).name();
        } catch (NoSuchElementException gone) {
            return null;
        }
    }
}
