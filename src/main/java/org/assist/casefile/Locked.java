package org.assist.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A text whose key cannot be had now: the case is not lost, it opens again once the right key set is back. */
@ResponseStatus(HttpStatus.LOCKED)
public class Locked extends IllegalStateException {

    Locked() {
        super("This case is locked: the key that opens it is not in the key set of this house. Everything else works. Put the key set back that holds it");
    }
}
