package org.assist.breakglass;

/** A case is not opened for this; the message says why. */
public class OpeningRefused extends RuntimeException {

    OpeningRefused(String message) {
        super(message);
    }
}
