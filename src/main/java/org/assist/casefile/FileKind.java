package org.assist.casefile;

/** Whose file it is. A woman who becomes a mentor gets a second file that has nothing to do with the first. */
public enum FileKind {

    /** A woman's case, or a contact that may become one. */
    CASE,
    /** Somebody who wants to be a mentor. */
    MENTOR,
    /** A legal surgery: one sitting with its slots. */
    SURGERY,
    /** A request of another house to take a case over. */
    TRANSFER,
    /** A question to a partner about itself, such as what is free there. */
    PARTNER,
    /** A partner is asked to erase what it was told; leads to no case. */
    ERASURE
}
