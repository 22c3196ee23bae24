package org.assist.deadline;

import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** A legal deadline began to run, or runs again after it was missed or had ended. */
public record LegalDeadlineSet(UUID deadline, CaseNumber caseNumber) {
}
