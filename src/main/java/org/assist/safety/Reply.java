package org.assist.safety;

/** What she and her worker said to a question about danger. "Not now" and "would rather not say" are not known. */
public enum Reply { YES, NO, UNKNOWN }
