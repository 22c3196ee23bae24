package org.assist.transfer;

import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** The house abroad confirmed that she arrived safely. */
public record ArrivalConfirmed(CaseNumber caseNumber, UUID transfer) {
}
