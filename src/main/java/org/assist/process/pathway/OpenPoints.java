package org.assist.process.pathway;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assist.casefile.CaseRegister;
import org.assist.mentoring.MentoringProgramme;
import org.assist.process.forms.FormContent;
import org.assist.process.parts.CasePart;
import org.assist.process.parts.CaseParts;
import org.assist.referral.ReferralDesk;
import org.assist.support.SupportPlans;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.RiskLevel;
import org.springframework.stereotype.Component;

/** What stands against closing a case: somebody still works on something, or the danger is too great. Shown before anybody decides. */
@Component
class OpenPoints implements FormContent {

    private static final Set<String> FORMS = Set.of("prepare-closure", "approve-closure");
    /** Parts that have to come to their own end, or be ended with her, before the case is closed. */
    private static final Map<CasePart, String> MUST_BE_OVER = Map.of(
            CasePart.LEGAL_TRACK, "A legal track is under way: finish it, or hand its dates over",
            CasePart.DEADLINE, "A legal deadline is running: hand it over or let it end",
            CasePart.INCIDENT, "An incident is being looked after",
            CasePart.MISSING, "She is missing",
            CasePart.RETURN, "Her return or move is being prepared",
            CasePart.TRANSFER, "Her case is being handed over to another house",
            CasePart.CHILD_ROUTE, "She may be under age, and a guardian has to decide with her",
            CasePart.DATA_REQUEST, "She waits for her file");

    private final CaseParts parts;
    private final ReferralDesk desk;
    private final SupportPlans plans;
    private final CaseRegister register;
    private final MentoringProgramme mentoring;

    OpenPoints(CaseParts parts, ReferralDesk desk, SupportPlans plans, CaseRegister register, MentoringProgramme mentoring) {
        this.parts = parts;
        this.desk = desk;
        this.plans = plans;
        this.register = register;
        this.mentoring = mentoring;
    }

    List<String> of(CaseNumber number) {
        var points = new ArrayList<String>();
        plans.unfinished(number).forEach(need -> points.add("A need is open: " + need.serviceType().label()));
        if (desk.referralsOf(number).stream().anyMatch(referral -> referral.status().open())) {
            points.add("A partner still has a referral in hand");
        }
        MUST_BE_OVER.entrySet().stream().filter(part -> parts.running(number, part.getKey())).sorted(Map.Entry.comparingByKey())
                .forEach(part -> points.add(part.getValue()));
        if (parts.running(number, CasePart.MENTORING) && !mentoring.goodbyeSaid(number)) {
            points.add("She has a mentor: plan the ending with both");
        }
        if (EnumSet.of(RiskLevel.HIGH, RiskLevel.IMMEDIATE).contains(register.profile(number).riskLevel())) {
            points.add("The danger is still high: first make her safe");
        }
        return points;
    }

    @Override
    public Map<String, Object> of(Subject subject) {
        return FORMS.contains(subject.form())
                ? Map.of("openPoints", of(subject.caseNumber()).stream().map(point -> Map.of("point", point)).toList())
                : Map.of();
    }
}
