package org.assist.referral;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assist.casefile.SealedColumn;
import org.assist.casefile.Vault;
import org.assist.referral.Appointment.Host;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the first meeting is agreed: either side proposes, and it counts once both said yes. */
@Component
@Transactional
public class HandoverDesk {

    private final Referrals referrals;
    private final PacketBuilder packets;
    private final Vault vault;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandoverDesk(Referrals referrals, PacketBuilder packets, Vault vault, ObjectMapper json, ApplicationEventPublisher events, Clock clock) {
        this.referrals = referrals;
        this.packets = packets;
        this.vault = vault;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    // Our side

    /**
     * Proposes a meeting to the partner, as far as it may be told of it.
     *
     * @throws IllegalStateException without a consent in force
     */
    public void propose(UUID id, Appointment wanted) {
        var referral = referral(id);
        referral.propose(seal(referral, packets.of(referral, wanted)), clock.instant());
        referrals.saveAndFlush(referral);
    }

    /** The partner said yes by telephone. */
    public void partnerAgreed(UUID id, Host host) {
        var referral = referral(id);
        referral.partnerAgrees(seal(referral, read(referral).orElseThrow().with(host)), clock.instant());
        referrals.saveAndFlush(referral);
    }

    /** The time the partner proposed suits her. */
    public void agree(UUID id) {
        var referral = referral(id);
        referral.weAgree(clock.instant());
        referrals.saveAndFlush(referral);
    }

    /** Nothing is proposed any more; the partner sees no question. */
    public void takeBackProposal(UUID id) {
        var referral = referral(id);
        referral.takeBackProposal();
        referrals.saveAndFlush(referral);
    }

    /** They meet at another time, which is to be agreed anew. */
    public void putOff(UUID id) {
        var referral = referral(id);
        referral.putOff(clock.instant());
        referrals.saveAndFlush(referral);
    }

    /** What is proposed or agreed, as the partner reads it. */
    @Transactional(readOnly = true)
    public Optional<Appointment> appointment(UUID id) {
        return read(referral(id));
    }

    // The partner's side

    /** @throws ReferralMovedOn when nothing waits for its answer any more */
    public void confirm(String reference, String organisation, Host host) {
        var referral = referral(reference, organisation);
        var agreed = read(referral).orElseThrow(() -> new ReferralMovedOn(referral, Referral.Status.APPOINTED)).with(host);
        referral.partnerAgrees(seal(referral, agreed), clock.instant());
        answered(referral, true);
    }

    /** @throws ReferralMovedOn when nothing waits for its answer any more */
    public void proposeOtherTime(String reference, String organisation, LocalDateTime at) {
        var referral = referral(reference, organisation);
        var other = read(referral).orElseThrow(() -> new ReferralMovedOn(referral, Referral.Status.APPOINTED)).at(at);
        referral.partnerProposes(seal(referral, other), clock.instant());
        answered(referral, false);
    }

    private void answered(Referral referral, boolean agreed) {
        referrals.saveAndFlush(referral);
        events.publishEvent(new AppointmentAnswered(referral.id(), referral.caseNumber(), agreed));
    }

    Optional<Appointment> read(Referral referral) {
        return Optional.ofNullable(referral.appointment()).map(sealed -> {
            try {
                return json.readValue(vault.open(sealed, context(referral)), Appointment.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("The appointment of a referral is not readable");
            }
        });
    }

    private byte[] seal(Referral referral, Appointment appointment) {
        try {
            return vault.sealGuarded(referral.caseNumber(), json.writeValueAsString(appointment), context(referral));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("This appointment cannot be written down");
        }
    }

    private Referral referral(UUID id) {
        return referrals.findById(id).orElseThrow(() -> new NoSuchElementException("There is no referral " + id));
    }

    private Referral referral(String reference, String organisation) {
        return referrals.findByReferenceAndOrganisation(reference, organisation)
                .orElseThrow(() -> new NoSuchElementException("This organisation has no such referral"));
    }

    @Bean
    static SealedColumn sealedAppointment() {
        return SealedColumn.guarded("referral", "appointment", "case_number", "'referral/' || id || '/appointment'");
    }

    private static String context(Referral referral) {
        return "referral/%s/appointment".formatted(referral.id());
    }
}
