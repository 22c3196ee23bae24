package org.assist.process.referral;

import java.util.Map;
import java.util.UUID;

import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;

/** She did not come, or comes no more: somebody looks at once whether she is safe, beside whatever else goes on. */
@Component
class OutOfSight {

    private final CaseParts parts;
    private final ReferralDesk desk;

    OutOfSight(CaseParts parts, ReferralDesk desk) {
        this.parts = parts;
        this.desk = desk;
    }

    void look(CaseNumber number, UUID referral) {
        parts.begin(CasePart.OUT_OF_SIGHT, number, Map.of("referralId", referral.toString(), "needId", desk.referral(referral).need().toString()));
    }
}
