package org.assist.partner;

import java.util.Objects;
import java.util.stream.Stream;

/** Something that the directory cannot hold: which field, and one sentence that says what to do. Never repeats what was typed. */
public class WrongField extends IllegalArgumentException {

    private final String field;

    public WrongField(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** The component of the profile. */
    public String field() {
        return field;
    }

    static WrongField unless(boolean right, String field, String sentence) {
        return right ? null : new WrongField(field, sentence);
    }

    static WrongField text(String field, String text, int longest) {
        return unless(text != null && !text.isBlank() && text.length() <= longest, field, "Write between 1 and %d characters.".formatted(longest));
    }

    static WrongField first(WrongField... problems) {
        return Stream.of(problems).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
