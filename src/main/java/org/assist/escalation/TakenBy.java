package org.assist.escalation;

/** What took a step of the ladder: a timer of a model, the sweep that finds what no timer did, or a person. */
public enum TakenBy { TIMER, SWEEP, PERSON }
