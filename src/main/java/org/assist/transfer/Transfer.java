package org.assist.transfer;

import java.time.Instant;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/**
 * A case on its way to a house in another country.
 *
 * @param reference       the number under which the receiving house knows it; not the number of the case
 * @param basisNeeded     whether data leave for a country under other rules
 * @param basis           {@code null} until somebody put it on record
 * @param readAccessUntil until when the sending house may still read the file, {@code null} until she arrived
 */
public record Transfer(UUID id, CaseNumber caseNumber, CaseNumber reference, String from, String to, Status status, boolean basisNeeded,
        TransferBasis basis, Instant releasedAt, Instant arrivedAt, Instant readAccessUntil) {

    /** Where a transfer stands. Data leave at {@link #RELEASED}, the case moves at {@link #ARRIVED}. */
    public enum Status { ASKED, ACCEPTED, DECLINED, RELEASED, UNDER_WAY, ARRIVED, WITHDRAWN }

    /** Whether the receiving house may read what she allowed it to know. */
    public boolean readableThere() {
        return status == Status.RELEASED || status == Status.UNDER_WAY;
    }

    boolean basisOnRecord() {
        return !basisNeeded || basis != null && basis != TransferBasis.NONE;
    }
}
