package org.assist.mentoring;

/** How a woman is after a session, by her own word. */
public enum Signal { GREEN, AMBER, RED }
