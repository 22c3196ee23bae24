package org.assist.support;

import java.util.UUID;

import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.ServiceType;
import org.assist.vocabulary.Urgency;

/** A need, for reading. */
public record NeedView(UUID id, CaseNumber caseNumber, ServiceType serviceType, Urgency urgency, NeedStatus status) {
}
