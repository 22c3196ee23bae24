package org.assist.vocabulary;

/** The three stages of assistance (NEXUS Institute): how far a woman has come. */
public enum Stage { CRISIS, TRANSITION, INTEGRATION }
