package org.assist.process.referral;

import java.time.LocalTime;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.referral.Appointment;
import org.assist.referral.Appointment.Escort;
import org.assist.referral.Appointment.Host;
import org.assist.referral.Appointment.Interpreter;
import org.assist.referral.Appointment.Meeting;
import org.springframework.stereotype.Component;

/** What she and her worker arranged for the first meeting, as the case file keeps it. */
@Component
class ArrangedHandover {

    private final CaseRegister register;

    ArrangedHandover(CaseRegister register) {
        this.register = register;
    }

    Appointment in(Step step) {
        var answers = register.answers(step.caseNumber(), "arrange-handover/" + step.referral());
        return new Appointment(answers.day("appointmentOn").orElseThrow().atTime(LocalTime.parse(answers.text("appointmentTime").orElseThrow())),
                answers.code("meetingPlace", Meeting.class).orElseThrow(), answers.code("meetingEscort", Escort.class).orElseThrow(),
                answers.code("meetingInterpreter", Interpreter.class).orElseThrow(), null);
    }

    /** Who receives her, as the partner said by telephone; {@code null} when it did not. */
    Host host(Step step) {
        return register.answers(step.caseNumber(), "hear-partner/" + step.referral()).code("meetingHost", Host.class).orElse(null);
    }
}
