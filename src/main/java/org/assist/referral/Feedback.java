package org.assist.referral;

/** What the woman herself says of the help she got. */
public enum Feedback { HELPED, PARTLY, NOT_HELPED }
