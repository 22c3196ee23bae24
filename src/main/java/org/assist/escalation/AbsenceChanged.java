package org.assist.escalation;

/** Somebody will be away, is away no longer, or is not going to be: who has her work is to be looked at. */
public record AbsenceChanged(String account) {
}
