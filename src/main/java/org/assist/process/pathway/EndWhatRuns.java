package org.assist.process.pathway;

import java.util.Map;

import org.assist.mentoring.MentoringProgramme;
import org.assist.process.Step;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The case ended early: partners are told that nothing more is needed, a mentor who met her is looked after, and what still runs stops. */
@Component
class EndWhatRuns implements JavaDelegate {

    private final ReferralDesk desk;
    private final MentoringProgramme mentoring;
    private final CaseParts parts;

    EndWhatRuns(ReferralDesk desk, MentoringProgramme mentoring, CaseParts parts) {
        this.desk = desk;
        this.mentoring = mentoring;
        this.parts = parts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new Step(execution).caseNumber();
        desk.referralsOf(number).stream().filter(referral -> referral.status().open()).forEach(referral -> desk.revoke(referral.id()));
        mentoring.endAll(number).forEach(mentor -> parts.begin(CasePart.MENTOR_SUPPORT, mentor, Map.of()));
        parts.end(number);
    }
}
