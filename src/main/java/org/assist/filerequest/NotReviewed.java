package org.assist.filerequest;

/** A file that nobody looked at twice, or nobody approved, is not handed over. */
public class NotReviewed extends RuntimeException {

    NotReviewed(String why) {
        super(why);
    }
}
