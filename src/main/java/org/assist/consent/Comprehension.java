package org.assist.consent;

/** Whether she could say in her own words what she agrees to. */
public enum Comprehension { YES, PARTLY, NO, NOT_ASKED }
