package org.assist.safety;

/** Whether she could harm herself. */
public enum SelfHarm { NO, SOME, ACUTE, UNKNOWN }
