package org.assist.safety;

/** What a supervisor decided about a data breach (GDPR Art 33). */
public enum BreachDecision { NOTIFIED, NO_RISK, NO_BREACH }
