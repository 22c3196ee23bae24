package org.assist.transfer;

import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** The house abroad said whether it takes the case over. */
public record TransferAnswered(CaseNumber caseNumber, UUID transfer) {
}
