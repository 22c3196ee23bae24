package org.assist.process.deadlines;

import org.assist.casefile.CaseRegister;
import org.assist.deadline.Circumstance;
import org.assist.deadline.LegalDeadlines;
import org.assist.deadline.LegalEventCode;
import org.assist.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes what happened in law; {@code diaryCount} says how many dates there are to look at. */
@Component
class NoteLegalEvent implements JavaDelegate {

    private final LegalDeadlines legal;
    private final CaseRegister register;
    private final Diary diary;

    NoteLegalEvent(LegalDeadlines legal, CaseRegister register, Diary diary) {
        this.legal = legal;
        this.register = register;
        this.diary = diary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        if (step.text("legalNews").equals("EVENT")) {
            var jurisdiction = register.jurisdiction(step.caseNumber());
            var day = step.day("legalEventOn");
            var hour = (Number) execution.getVariable("legalEventHour");
            var at = (hour == null ? day.atStartOfDay() : day.atTime(hour.intValue(), 0)).atZone(jurisdiction.zone()).toInstant();
            var detained = register.answers(step.caseNumber()).yes("inDetention") ? new Circumstance[] {Circumstance.DETAINED} : new Circumstance[0];
            legal.happened(step.caseNumber(), jurisdiction, LegalEventCode.valueOf(step.text("legalEvent")), at,
                    step.text("legalDayCertain").equals("YES"), step.by(), detained);
        }
        step.set("diaryCount", diary.open(step.caseNumber()).size());
    }
}
