package org.assist.deadline;

import java.util.UUID;

import org.assist.vocabulary.CaseNumber;

/** A legal deadline has another date, stands still, or goes on. */
public record LegalDeadlineMoved(UUID deadline, CaseNumber caseNumber) {
}
