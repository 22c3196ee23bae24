package org.assist.process.parts;

import java.util.Map;

import org.assist.mentoring.MentoringProgramme;
import org.assist.referral.ReferralDesk;
import org.assist.vocabulary.CaseNumber;
import org.springframework.stereotype.Component;

/** Whatever runs for a case when it ends or rests: partners and a mentor are left with a word, the rest stops. */
@Component
public class WhatRuns {

    private final ReferralDesk desk;
    private final MentoringProgramme mentoring;
    private final CaseParts parts;

    WhatRuns(ReferralDesk desk, MentoringProgramme mentoring, CaseParts parts) {
        this.desk = desk;
        this.mentoring = mentoring;
        this.parts = parts;
    }

    /** Partners are told that nothing more is needed, a mentor who met her is looked after, and what still runs stops. */
    public void end(CaseNumber number) {
        desk.referralsOf(number).stream().filter(referral -> referral.status().open()).forEach(referral -> desk.revoke(referral.id()));
        mentoring.endAll(number).forEach(mentor -> parts.begin(CasePart.MENTOR_SUPPORT, mentor, Map.of()));
        parts.end(number);
    }
}
