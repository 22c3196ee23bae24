package org.assist.erasure;

/** What came to rest. */
public enum KeptKind { CONTACT, CLOSED_CASE, ENDED_REFERRAL }
