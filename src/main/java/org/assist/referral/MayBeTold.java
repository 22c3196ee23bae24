package org.assist.referral;

import org.assist.consent.DataCategory;

/** The partner needs to know this for its kind of help; whether it is told is hers to say. */
public record MayBeTold(DataCategory category, String sentence) {}
