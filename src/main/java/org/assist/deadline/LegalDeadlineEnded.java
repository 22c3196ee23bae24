package org.assist.deadline;

import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** Nothing is waited for any more: met, waived or no longer needed. */
public record LegalDeadlineEnded(UUID deadline, CaseNumber caseNumber) {
}
