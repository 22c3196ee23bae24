package org.assist.deadline;

import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** A legal deadline began to run. */
public record LegalDeadlineSet(UUID deadline, CaseNumber caseNumber) {
}
