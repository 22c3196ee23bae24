package org.assist.mentoring;

/** What is compared between two women, in codes. */
public enum Trait {

    /** ISO 639-1 code of a language she speaks. */
    LANGUAGE,
    /** ISO 3166-2 code of where she lives. */
    REGION,
    /** ISO 3166-1 code of the country her community comes from. */
    COMMUNITY,
    /** What she wishes, or is willing, to talk about. */
    TOPIC,
    /** What a mentor does not talk about. */
    OFF_LIMITS,
    /** When she has time. */
    TIME,
    /** How they can meet, a code of {@code DeliveryMode}. */
    MODE,
    /** A stretch of the way that a mentor knows, or that the woman has before her. */
    PATH,
    HOBBY,
    /** The organisation that looks after her. */
    ORGANISATION,
    /** Where she must not go, or nobody of there shall come near her. */
    EXCLUDED_REGION,
    EXCLUDED_ORGANISATION,
    /** Her organisation's own reference of the people who exploited her. */
    NETWORK,
    /** Her organisation's own reference of a criminal case she is part of. */
    CRIMINAL_CASE,
    /** Her organisation's own reference of a village or family. */
    HOME,
    /** The shelter she lives in, by its organisation. */
    SHELTER
}
