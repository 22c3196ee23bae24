package org.assist.process.referral;

import java.time.Clock;
import java.time.LocalTime;

import org.assist.casefile.CaseRegister;
import org.assist.process.Step;
import org.assist.referral.Appointment;
import org.assist.referral.Appointment.Escort;
import org.assist.referral.Appointment.Host;
import org.assist.referral.Appointment.Interpreter;
import org.assist.referral.Appointment.Meeting;
import org.assist.referral.PacketBuilder;
import org.assist.referral.ReferralDesk;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.springframework.stereotype.Component;

/** What she and her worker arranged for the first meeting, as the case file keeps it. */
@Component
class ArrangedHandover {

    private final CaseRegister register;
    private final ReferralDesk desk;
    private final PacketBuilder packets;
    private final PartnerDeadlines deadlines;
    private final Clock clock;

    ArrangedHandover(CaseRegister register, ReferralDesk desk, PacketBuilder packets, PartnerDeadlines deadlines, Clock clock) {
        this.register = register;
        this.desk = desk;
        this.packets = packets;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @throws FormFieldValidationException where it would be over already, or what she allowed has ended meanwhile */
    Appointment in(Step step) {
        var referral = desk.referral(step.referral());
        if (!packets.mayBeTold(referral.caseNumber(), referral.organisation(), referral.need())) {
            throw new FormFieldValidationException("handoverWay", "What she allowed this partner to be told has ended, so nothing more is told to it. "
                    + "The task “Renew consent” asks her again; come back here when she allows it.");
        }
        var answers = register.answers(step.caseNumber(), "arrange-handover/" + step.referral());
        var appointment = new Appointment(answers.day("appointmentOn").orElseThrow().atTime(LocalTime.parse(answers.text("appointmentTime").orElseThrow())),
                answers.code("meetingPlace", Meeting.class).orElseThrow(), answers.code("meetingEscort", Escort.class).orElseThrow(),
                answers.code("meetingInterpreter", Interpreter.class).orElseThrow(), null);
        if (appointment.at().atZone(deadlines.country(step).zone()).toInstant().isBefore(clock.instant())) {
            throw new FormFieldValidationException("appointmentOn", "This day and hour are over already. If she is there already, please say so above.");
        }
        return appointment;
    }

    /** Who receives her, as the partner said by telephone; {@code null} when it did not. */
    Host host(Step step) {
        return register.answers(step.caseNumber(), "hear-partner/" + step.referral()).code("meetingHost", Host.class).orElse(null);
    }
}
