package org.assist.consent;

/** A number of days that the consent rules use. */
public record ConsentTime(Name name, int days) {

    public ConsentTime {
        if (days < 1) {
            throw new IllegalArgumentException("Write 1 or more days");
        }
    }

    public enum Name { A_DISCLOSURE_LASTS, ASK_AGAIN_BEFORE_ITS_END }
}
