package org.assist.legal;

/** A stage that not every track has. */
public enum LegalStage {

    /** Something is gathered, submitted and decided. */
    APPLICATION,
    /** She is heard in person. */
    HEARING
}
