package org.assist.consent;

/** What she said when she was asked. */
public enum Decision { GIVEN, REFUSED, LATER }
