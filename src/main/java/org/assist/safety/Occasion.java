package org.assist.safety;

/** Something that has its time once it has begun. */
public enum Occasion {

    /** From the first missed sign of her until the places she uses are asked. */
    PLACES_ASKED,
    /** The same when the danger is high or immediate. */
    PLACES_ASKED_IN_DANGER,
    /** From the first missed sign of her until a supervisor holds a conference. */
    MISSING_CONFERENCE,
    /** From a breach becoming known until the data protection authority is told. */
    BREACH_NOTICE,
    /** From a breach becoming known until supervisors are reminded of the notice. */
    BREACH_REMINDER,
    /** From her request until she has her file. */
    FILE_REQUEST,
    /** From her request until supervisors are reminded of it. */
    FILE_REQUEST_REMINDER,
    /** How much longer a complex request may take. */
    FILE_REQUEST_EXTENSION,
    /** From the planned arrival until somebody must have heard that she arrived. */
    ARRIVAL_NEWS,
    /** The same when the danger is high or immediate. */
    ARRIVAL_NEWS_IN_DANGER,
    /** From the request until the house that would receive her must have answered. */
    TRANSFER_ANSWER,
    /** From her arrival at another house until we can no longer read her file. */
    READ_ACCESS
}
