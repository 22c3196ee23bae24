package org.assist.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assist.referral.Referral.Status.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.assist.referral.Referral.Status;
import org.assist.vocabulary.AgeGroup;
import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferralTests {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    /** What can happen to a referral. */
    enum Step {

        ACCEPT(it -> it.accept(LocalDate.of(2026, 11, 24), NOW)),
        DECLINE(it -> it.decline(DeclineCode.CAPACITY, NOW)),
        ASK(it -> it.ask(new byte[] {1}, NOW)),
        ANSWER(it -> it.answer(new byte[] {2}, NOW, NOW)),
        WITHDRAW(it -> it.withdraw(NOW)),
        REVOKE(it -> it.revoke(Revocation.GIVEN_UP, NOW)),
        RELEASE(it -> it.release(new byte[] {3}, NOW)),
        PROPOSE(it -> it.propose(new byte[] {4}, NOW)),
        PARTNER_AGREES(it -> it.partnerAgrees(new byte[] {5}, NOW)),
        FIRST_CONTACT(it -> it.firstContact(NOW, NOW)),
        NOT_MET(it -> it.noShow(NOW)),
        GOT_IT(it -> it.result(Result.COMPLETED, NextStep.NOTHING, NOW)),
        GOT_A_PART(it -> it.result(Result.PARTIAL, null, NOW)),
        DID_NOT_COME(it -> it.result(Result.NO_SHOW, null, NOW)),
        CAME_NO_MORE(it -> it.result(Result.DROPPED_OUT, null, NOW)),
        ENDED(it -> it.result(Result.ENDED_BY_PARTNER, null, NOW)),
        HER_FEEDBACK(it -> it.feedback(Feedback.HELPED, NOW)),
        CLOSE(it -> it.close(NOW));

        private final Consumer<Referral> deed;

        Step(Consumer<Referral> deed) {
            this.deed = deed;
        }
    }

    /** How a referral comes into each state. */
    private static final Map<Status, List<Step>> WAYS = new EnumMap<>(Map.ofEntries(
            Map.entry(SENT, List.of()),
            Map.entry(NEEDS_INFO, List.of(Step.ASK)),
            Map.entry(ACCEPTED, List.of(Step.ACCEPT)),
            Map.entry(DECLINED, List.of(Step.DECLINE)),
            Map.entry(TIMED_OUT, List.of(Step.WITHDRAW)),
            Map.entry(REVOKED, List.of(Step.REVOKE)),
            Map.entry(FULL_DATA_RELEASED, List.of(Step.ACCEPT, Step.RELEASE)),
            Map.entry(APPOINTED, List.of(Step.ACCEPT, Step.RELEASE, Step.PROPOSE, Step.PARTNER_AGREES)),
            Map.entry(FIRST_CONTACT_DONE, List.of(Step.ACCEPT, Step.RELEASE, Step.FIRST_CONTACT)),
            Map.entry(COMPLETED, List.of(Step.ACCEPT, Step.RELEASE, Step.FIRST_CONTACT, Step.GOT_IT)),
            Map.entry(PARTIAL, List.of(Step.ACCEPT, Step.RELEASE, Step.FIRST_CONTACT, Step.GOT_A_PART)),
            Map.entry(DROPPED_OUT, List.of(Step.ACCEPT, Step.RELEASE, Step.FIRST_CONTACT, Step.CAME_NO_MORE)),
            Map.entry(ENDED_BY_PARTNER, List.of(Step.ACCEPT, Step.RELEASE, Step.FIRST_CONTACT, Step.ENDED)),
            Map.entry(NO_SHOW, List.of(Step.ACCEPT, Step.RELEASE, Step.NOT_MET)),
            Map.entry(FEEDBACK_CONFIRMED_BY_CLIENT, List.of(Step.ACCEPT, Step.RELEASE, Step.FIRST_CONTACT, Step.HER_FEEDBACK)),
            Map.entry(CLOSED, List.of(Step.ACCEPT, Step.RELEASE, Step.FIRST_CONTACT, Step.HER_FEEDBACK, Step.CLOSE))));

    /** The whole table: where each step leads; what is not here is refused. */
    private static final Map<Status, Map<Step, Status>> TABLE = new EnumMap<>(Map.ofEntries(
            Map.entry(SENT, Map.of(Step.ACCEPT, ACCEPTED, Step.DECLINE, DECLINED, Step.ASK, NEEDS_INFO, Step.WITHDRAW, TIMED_OUT, Step.REVOKE, REVOKED)),
            Map.entry(NEEDS_INFO, Map.of(Step.ANSWER, SENT, Step.WITHDRAW, TIMED_OUT, Step.REVOKE, REVOKED)),
            Map.entry(ACCEPTED, Map.of(Step.RELEASE, FULL_DATA_RELEASED, Step.REVOKE, REVOKED)),
            Map.entry(FULL_DATA_RELEASED, Map.of(Step.PROPOSE, FULL_DATA_RELEASED, Step.FIRST_CONTACT, FIRST_CONTACT_DONE, Step.NOT_MET, NO_SHOW, Step.REVOKE, REVOKED)),
            Map.entry(APPOINTED, Map.of(Step.FIRST_CONTACT, FIRST_CONTACT_DONE, Step.NOT_MET, NO_SHOW, Step.DID_NOT_COME, NO_SHOW, Step.REVOKE, REVOKED)),
            Map.entry(FIRST_CONTACT_DONE, Map.of(Step.GOT_IT, COMPLETED, Step.GOT_A_PART, PARTIAL, Step.DID_NOT_COME, NO_SHOW, Step.CAME_NO_MORE, DROPPED_OUT,
                    Step.ENDED, ENDED_BY_PARTNER, Step.HER_FEEDBACK, FEEDBACK_CONFIRMED_BY_CLIENT, Step.REVOKE, REVOKED)),
            Map.entry(COMPLETED, Map.of(Step.HER_FEEDBACK, FEEDBACK_CONFIRMED_BY_CLIENT, Step.REVOKE, REVOKED)),
            Map.entry(PARTIAL, Map.of(Step.HER_FEEDBACK, FEEDBACK_CONFIRMED_BY_CLIENT, Step.REVOKE, REVOKED)),
            Map.entry(NO_SHOW, Map.of(Step.HER_FEEDBACK, FEEDBACK_CONFIRMED_BY_CLIENT, Step.REVOKE, REVOKED)),
            Map.entry(DROPPED_OUT, Map.of(Step.HER_FEEDBACK, FEEDBACK_CONFIRMED_BY_CLIENT, Step.REVOKE, REVOKED)),
            Map.entry(ENDED_BY_PARTNER, Map.of(Step.HER_FEEDBACK, FEEDBACK_CONFIRMED_BY_CLIENT, Step.REVOKE, REVOKED)),
            Map.entry(FEEDBACK_CONFIRMED_BY_CLIENT, Map.of(Step.CLOSE, CLOSED, Step.REVOKE, REVOKED))));

    static Stream<Arguments> everyStateAndStep() {
        return Arrays.stream(Status.values()).flatMap(status -> Arrays.stream(Step.values()).map(step -> Arguments.of(status, step)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyStateAndStep")
    void everyStepLeadsWhereTheTableSaysOrIsRefused(Status status, Step step) {
        var referral = in(status);
        var next = TABLE.getOrDefault(status, Map.of()).get(step);

        if (next == null) {
            assertThatExceptionOfType(ReferralMovedOn.class).isThrownBy(() -> step.deed.accept(referral)).withMessageContaining(status.name());
            assertThat(referral.status()).isEqualTo(status);
        } else {
            step.deed.accept(referral);
            assertThat(referral.status()).isEqualTo(next);
        }
    }

    @Test
    void onlyWhatEndedIsNotOpen() {
        assertThat(Status.values()).filteredOn(it -> !it.open()).containsExactly(DECLINED, TIMED_OUT, REVOKED, CLOSED);
        assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(Referral.OPEN);
    }

    @Test
    void anAppointmentIsMadeOnceBothSidesSaidYesAndNobodySaysItTwice() {
        var theirs = in(FULL_DATA_RELEASED);
        theirs.propose(new byte[] {4}, NOW);
        theirs.partnerProposes(new byte[] {6}, NOW);
        assertThat(theirs.status()).isEqualTo(FULL_DATA_RELEASED);
        assertThat(theirs.ourTurn()).isTrue();
        assertThatExceptionOfType(ReferralMovedOn.class).isThrownBy(() -> theirs.partnerAgrees(new byte[] {6}, NOW));
        assertThatExceptionOfType(ReferralMovedOn.class).isThrownBy(() -> theirs.propose(new byte[] {7}, NOW));
        theirs.weAgree(NOW);
        assertThat(theirs.status()).isEqualTo(APPOINTED);
        assertThat(theirs.appointment()).containsExactly(6);

        var takenBack = in(FULL_DATA_RELEASED);
        takenBack.propose(new byte[] {4}, NOW);
        takenBack.takeBackProposal();
        assertThatExceptionOfType(ReferralMovedOn.class).isThrownBy(() -> takenBack.partnerAgrees(new byte[] {4}, NOW));
        assertThatExceptionOfType(ReferralMovedOn.class).isThrownBy(() -> takenBack.weAgree(NOW));
        assertThat(takenBack.status()).isEqualTo(FULL_DATA_RELEASED);
    }

    @Test
    void aReferralTakesOverOnceAndOnlyFromOneOfTheSameNeedThatHasEnded() {
        var need = UUID.randomUUID();
        var closed = in(CLOSED, need);
        var next = in(SENT, need);
        assertThat(next.passedOnFrom(closed).passedOnFrom()).isEqualTo(closed.id());

        assertThatIllegalStateException().isThrownBy(() -> next.passedOnFrom(closed));
        assertThatIllegalStateException().isThrownBy(() -> in(SENT, UUID.randomUUID()).passedOnFrom(closed));
        assertThatIllegalStateException().isThrownBy(() -> closed.passedOnFrom(closed));
        for (var status : Status.values()) {
            if (status != CLOSED) {
                assertThatIllegalStateException().isThrownBy(() -> in(SENT, need).passedOnFrom(in(status, need))).withMessageContaining(status.name());
            }
        }
    }

    @Test
    void aSecondQuestionLeavesTheFirstOneStanding() {
        var referral = in(SENT);
        referral.ask(new byte[] {1}, NOW);
        referral.answer(new byte[] {2}, NOW, NOW);
        referral.ask(new byte[] {3}, NOW);

        assertThat(referral.exchanges()).extracting(Exchange::question).containsExactly(new byte[] {1}, new byte[] {3});
        assertThat(referral.exchanges()).extracting(Exchange::answer).containsExactly(new byte[] {2}, null);
    }

    private static Referral in(Status status) {
        return in(status, UUID.randomUUID());
    }

    private static Referral in(Status status, UUID need) {
        var request = new AnonymousRequest(ServiceType.WOMEN_ONLY_SHELTER, Urgency.NOW, Jurisdiction.IE, "IE-L", List.of("en"), AgeGroup.ADULT, true, List.of(), null);
        var referral = new Referral("4281739065", need, CaseNumber.random(new Random(7)), "harbour-light.shelter", "harbour-light",
                request, false, NOW.plusSeconds(3600), NOW);
        WAYS.get(status).forEach(step -> step.deed.accept(referral));
        assertThat(referral.status()).isEqualTo(status);
        return referral;
    }
}
