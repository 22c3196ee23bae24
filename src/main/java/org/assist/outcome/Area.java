package org.assist.outcome;

/** What an interview asks about, apart from her level in the language and her certificates. */
public enum Area {

    /** Five sentences in everyday words; she says from 0 (not at all) to 10 (entirely) how true each is for her. */
    CONFIDENCE,
    /** What she can do with a telephone and a computer. */
    DIGITAL,
    /** Steps on the way to work. */
    JOB_SEARCH,
    /** Milestones of access to justice. */
    JUSTICE
}
