package org.assist.casefile;

/** A text whose key was destroyed: nobody can read it any more, and that was meant. */
public class Erased extends IllegalStateException {

    Erased() {
        super("This was erased: the key that opened it was destroyed");
    }
}
