package org.assist.vocabulary;

/** Whether something is so, where not knowing is an answer of its own. */
public enum Certainty { YES, NO, UNKNOWN }
