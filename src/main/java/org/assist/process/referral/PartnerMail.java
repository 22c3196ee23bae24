package org.assist.process.referral;

import org.assist.casefile.CaseRegister;
import org.assist.notification.Letter;
import org.assist.notification.Postbox;
import org.assist.notification.Recipient;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;

/** Mails about one referral: to the partner under the referral's reference, to the lead worker under hers. */
@Component
public class PartnerMail {

    private final Postbox postbox;
    private final ReferralDesk desk;
    private final CaseRegister register;

    PartnerMail(Postbox postbox, ReferralDesk desk, CaseRegister register) {
        this.postbox = postbox;
        this.desk = desk;
        this.register = register;
    }

    /** Who has no account here is told a code by telephone before it can open what the mail is about. */
    public void post(Letter letter, Referral referral) {
        postbox.post(letter, Recipient.partner(referral.organisation()), referral.caseNumber(), new CaseNumber(referral.reference()));
        if (letter == Letter.OFFER || letter == Letter.NEWS) {
            desk.askForCode(referral.reference());
        }
    }

    /** Whoever was told something is asked to delete it; nobody else needs to do anything. */
    void takenBack(Referral referral) {
        post(referral.releasedAt() == null ? Letter.WITHDRAWN : Letter.STOP, referral);
    }

    public void tellLeadWorker(CaseNumber number) {
        register.leadWorker(number).ifPresent(worker -> postbox.post(Letter.NEWS, Recipient.account(worker), number));
    }
}
