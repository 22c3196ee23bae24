package org.assist.vocabulary;

/** The danger a woman is in, as her worker judges it; rules may raise it, never lower it. Ordered, least first. */
public enum RiskLevel { LOW, MEDIUM, HIGH, IMMEDIATE }
