package org.assist.consent;

/** Whether she can decide this, now. It is presumed; it is about one decision, and it comes and goes. Her family never decides for her. */
public enum Capacity { YES, DOUBTFUL, NO }
