package org.assist.process.consent;

import java.util.List;

import org.assist.consent.ConsentRegister;
import org.assist.consent.ConsentView;
import org.assist.consent.Scope;
import org.assist.referral.Referral;
import org.assist.referral.ReferralDesk;
import org.assist.referral.Revocation;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;

/**
 * What rests on a withdrawn consent stops: every referral to its recipients, however far it has come, is taken back. The
 * partner loses sight of it and is told to stop; the withdrawal keeps which referrals these were.
 */
@Component
class StopDisclosures {

    private final ConsentRegister consents;
    private final ReferralDesk desk;

    StopDisclosures(ConsentRegister consents, ReferralDesk desk) {
        this.consents = consents;
        this.desk = desk;
    }

    /** Everything, also what was sent before anybody asked for a consent. */
    void all(CaseNumber number, List<ConsentView> withdrawn) {
        stop(withdrawn, desk.openReferralsOf(number));
    }

    /** What was sent to one partner. */
    void at(CaseNumber number, String recipient, List<ConsentView> withdrawn) {
        stop(withdrawn, desk.openReferralsOf(number).stream().filter(referral -> referral.organisation().equals(recipient)).toList());
    }

    /** What was sent to one partner for one need. */
    void of(ConsentView withdrawn) {
        stop(List.of(withdrawn), desk.openReferralsOf(withdrawn.caseNumber()).stream()
                .filter(referral -> referral.organisation().equals(withdrawn.recipient()) && referral.need().equals(withdrawn.need())).toList());
    }

    private void stop(List<ConsentView> withdrawn, List<Referral> referrals) {
        referrals.forEach(referral -> desk.revoke(referral.id(), Revocation.CONSENT_WITHDRAWN));
        consents.noteEffects(withdrawn.stream().filter(consent -> consent.scope() == Scope.DISCLOSE || consent.scope() == Scope.SERVICE).toList(),
                String.join(" ", referrals.stream().map(Referral::reference).sorted().toList()));
    }
}
