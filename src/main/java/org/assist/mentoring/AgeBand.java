package org.assist.mentoring;

/** How old a mentor is, roughly enough to tell nobody. */
public enum AgeBand { UNDER_30, FROM_30_TO_45, OVER_45 }
