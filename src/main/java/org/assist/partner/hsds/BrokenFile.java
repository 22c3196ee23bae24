package org.assist.partner.hsds;

import java.util.List;

/** A file that cannot be taken over as it is; nothing was changed. */
public class BrokenFile extends RuntimeException {

    private final List<Mistake> mistakes;

    BrokenFile(List<Mistake> mistakes) {
        super("%d mistakes in the file".formatted(mistakes.size()));
        this.mistakes = List.copyOf(mistakes);
    }

    BrokenFile(String where, String sentence) {
        this(List.of(new Mistake(where, "", sentence)));
    }

    /** The first fifty of them, as they stand in the file. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
