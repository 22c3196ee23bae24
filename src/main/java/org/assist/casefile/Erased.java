package org.assist.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A text whose key was destroyed: nobody can read it any more, and that was meant. */
@ResponseStatus(HttpStatus.GONE)
public class Erased extends IllegalStateException {

    Erased() {
        super("This was erased: the key that opened it was destroyed");
    }

    /** It names no case: exceptions end up in a log. */
    Erased(String table) {
        super("Nothing is written to %s: the case does not exist any more".formatted(table));
    }
}
