package org.assist.identification;

/** Whether a decision on identification is challenged. */
public enum Challenge { NONE, POSSIBLE, ASKED, GIVEN_UP }
