package org.assist.screening;

/** How much an indicator says. */
public enum Weight { STRONG, MEDIUM, WEAK }
