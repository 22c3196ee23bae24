package org.assist.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/**
 * An erasure that was ordered.
 *
 * @param numbers      the case and the requests made for it, the case first; empty once it is done
 * @param step         what is done next
 * @param partnersTold how many partners were asked to erase too
 * @param erasedAt     {@code null} until it is done
 */
public record Erasure(UUID id, Scope scope, ErasureReason reason, String legalBasis, String organisation, List<CaseNumber> numbers, ErasureStep step,
        int partnersTold, String proposedBy, String approvedBy, Instant orderedAt, Instant erasedAt) {

    public CaseNumber caseNumber() {
        return numbers.get(0);
    }
}
