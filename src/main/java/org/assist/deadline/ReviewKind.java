package org.assist.deadline;

/** What is looked at again from time to time; when the danger is, is for {@code rules/safety} to say. */
public enum ReviewKind {

    /** Her plan, with her. */
    PLAN
}
