package org.assist.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;

/**
 * A need, for reading.
 *
 * @param domain     the part of her life it is for, {@code null} likewise
 * @param owner      the worker who sees to it that something happens, {@code null} as long as nobody leads the case
 * @param dueOn      until when it is to be met, {@code null} for a need that was recorded before needs had a day
 * @param conditions what the help must be like, as codes
 * @param closedAt   when it had its result, {@code null} before
 */
public record NeedView(UUID id, CaseNumber caseNumber, ServiceType serviceType, Urgency urgency, NeedStatus status, LifeDomain domain, String owner,
        LocalDate dueOn, Set<String> conditions, Instant recordedAt, Instant closedAt) {
}
