package org.assist.process.forms;

import org.assist.breakglass.BreakGlass;
import org.assist.casefile.CaseRegister;
import org.assist.escalation.Absences;
import org.assist.vocabulary.CaseNumber;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * A supervisor sees codes. What a woman told us she reads where it is her work: in tasks that are offered to supervisors, and in cases she
 * leads or stands in for. Any other case she opens first, with a reason ({@link BreakGlass}).
 */
@Component
public class NeedToKnow {

    private static final String SUPERVISOR = "supervisor";

    private final BreakGlass glass;
    private final CaseRegister register;
    private final Absences absences;

    NeedToKnow(BreakGlass glass, CaseRegister register, Absences absences) {
        this.glass = glass;
        this.register = register;
        this.absences = absences;
    }

    /** @param who {@code null} where the house itself looks */
    void check(TaskEntity task, CaseNumber number, Authentication who) {
        var supervises = who != null && who.getGroupIds() != null && who.getGroupIds().contains(SUPERVISOR);
        if (supervises && !isOffered(task, who) && !mayRead(number, who.getUserId())) {
            throw new BadUserRequestException("This form holds what she told us, and somebody else works on the case. If you have to see it, open the case first: page Cases, \"Open this case\".");
        }
    }

    /** Does she work on this case, or has she opened it? */
    public boolean mayRead(CaseNumber number, String account) {
        return worksOn(number, account) || glass.opening(number, account).isPresent();
    }

    private static boolean isOffered(TaskEntity task, Authentication who) {
        return task.getCandidates().stream().anyMatch(link -> link.getGroupId() != null && who.getGroupIds().contains(link.getGroupId()));
    }

    private boolean worksOn(CaseNumber number, String account) {
        return register.leadWorker(number).filter(lead -> lead.equals(account) || absences.whoWorksFor(lead).filter(account::equals).isPresent()).isPresent();
    }
}
