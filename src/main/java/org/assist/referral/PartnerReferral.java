package org.assist.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A referral as its partner may see it now. Once it has ended only the reference and the state are left; every other
 * detail is {@code null} or empty then.
 *
 * @param released   whether she was ever told more than the anonymous request
 * @param agreedData what the woman allowed us to tell, by what it is about, in words; empty until it is released
 * @param appointment when and how they meet, as proposed or agreed; {@code null} without one
 * @param toConfirm  whether it waits for the partner's yes
 */
public record PartnerReferral(String reference, Referral.Status status, Instant statusSince, boolean released, String serviceName,
        AnonymousRequest request, Instant answerDueAt, LocalDate earliestDate, List<Question> questions, Map<String, Object> agreedData,
        Appointment appointment, boolean toConfirm) {

    /** What the partner asked, and our answer or {@code null}. */
    public record Question(String text, String answer) {
    }

    public boolean waiting() {
        return status == Referral.Status.SENT;
    }

    /** Whether it can be said what came of the help. */
    public boolean helping() {
        return status == Referral.Status.FIRST_CONTACT_DONE;
    }

    /** Whether she is expected, and may not have come. */
    public boolean expected() {
        return status == Referral.Status.APPOINTED;
    }

    static PartnerReferral ended(Referral referral) {
        return new PartnerReferral(referral.reference(), referral.status(), referral.statusSince(), referral.released(),
                null, null, null, null, List.of(), Map.of(), null, false);
    }
}
