package org.assist.process.erasure;

import org.assist.casefile.CaseRegister;
import org.assist.casefile.FileKind;
import org.assist.erasure.Erasure;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.process.parts.WhatRuns;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;

/**
 * Asks every partner that was told something of a case to erase it too, by the reference the partner knows and under a new number that leads
 * to no case (GDPR Art 17(2), Art 19). What still runs is brought to its end before.
 */
@Component
class PartnersToldOfCase {

    private final ReferralDesk desk;
    private final WhatRuns whatRuns;
    private final CaseRegister register;
    private final Postbox postbox;

    PartnersToldOfCase(ReferralDesk desk, WhatRuns whatRuns, CaseRegister register, Postbox postbox) {
        this.desk = desk;
        this.whatRuns = whatRuns;
        this.register = register;
        this.postbox = postbox;
    }

    /** @return how many were asked to erase what they know */
    int tell(Erasure erasure) {
        var number = erasure.caseNumber();
        var asked = desk.referralsOf(number);
        var told = asked.stream().filter(referral -> referral.releasedAt() != null).toList();
        var waiting = asked.stream().filter(referral -> referral.status().open() && referral.releasedAt() == null).toList();
        whatRuns.end(number);
        told.forEach(referral -> post(Letter.ERASE, referral, number));
        waiting.forEach(referral -> post(Letter.WITHDRAWN, referral, number));
        return told.size();
    }

    private void post(Letter letter, Referral referral, CaseNumber number) {
        var letters = register.openFile(FileKind.ERASURE, register.leadOrganisation(number), register.jurisdiction(number));
        postbox.post(letter, Recipient.partner(referral.organisation()), letters, new CaseNumber(referral.reference()));
    }
}
