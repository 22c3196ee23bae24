package org.assist.process.referral;

import org.assist.casefile.CaseRegister;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.referral.Referral;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;

/** Mails about one referral: to the partner under the referral's reference, to the lead worker under hers. */
@Component
class PartnerMail {

    private final Postbox postbox;
    private final CaseRegister register;

    PartnerMail(Postbox postbox, CaseRegister register) {
        this.postbox = postbox;
        this.register = register;
    }

    void post(Letter letter, Referral referral) {
        postbox.post(letter, Recipient.partner(referral.organisation()), referral.caseNumber(), new CaseNumber(referral.reference()));
    }

    void tellLeadWorker(CaseNumber number) {
        register.leadWorker(number).ifPresent(worker -> postbox.post(Letter.NEWS, Recipient.account(worker), number));
    }
}
