package org.assist.consent;

/** Why something must not be told. */
public enum WithheldReason { FEAR, TELLS_HERSELF, OTHER }
