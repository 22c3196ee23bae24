package org.assist.mentoring;

/** A faith two women may wish to share; never a reason to exclude. */
public enum Faith { CHRISTIAN, MUSLIM, BUDDHIST, HINDU, TRADITIONAL, NONE }
