package org.assist.erasure;

/** What is kept for a time. */
public enum Kept { CONTACT, REFERRAL, CASE, IDENTITY, REVIEW }
