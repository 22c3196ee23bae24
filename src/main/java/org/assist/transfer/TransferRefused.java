package org.assist.transfer;

/** A step of a transfer that may not be taken yet, and why. */
public class TransferRefused extends RuntimeException {

    TransferRefused(String why) {
        super(why);
    }
}
