package org.assist.transfer;

/** On what basis data may leave for a country under other rules (GDPR Chapter V, UK GDPR likewise). */
public enum TransferBasis { ADEQUACY, SAFEGUARDS, EXPLICIT_CONSENT, NONE }
