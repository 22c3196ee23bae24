package org.assist.vocabulary;

/** Her status of residence, as far as a service asks for it. */
public enum ResidenceStatus { IRREGULAR, ASYLUM_SEEKER, PERMIT, EU_CITIZEN, NATIONAL, UNKNOWN }
