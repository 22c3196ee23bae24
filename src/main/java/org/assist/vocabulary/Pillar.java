package org.assist.vocabulary;

/** The top level of the service taxonomy: the three pillars of GeSIM, with safety and casework beside them. */
public enum Pillar { SAFETY, HEALTH, PSYCHOSOCIAL, LEGAL, MATERIAL, INTEGRATION, RETURN, SUPPORT }
