package org.assist.audit;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that was seen or done. Codes and references only: whoever wants to write words into it is refused.
 *
 * @param about   numbers and references of cases, referrals or accounts; sorted, each once
 * @param element where: the element of a model, or the address of a page with its ids left out
 * @param reason  a code, or nothing
 * @param words   a keyed hash of what was searched for, or nothing
 */
public record Act(What what, List<String> about, String element, String reason, String words) {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._:-]{1,80}");
    private static final Pattern ELEMENT = Pattern.compile("[A-Za-z0-9._:/{}*-]{0,200}");
    private static final Pattern REASON = Pattern.compile("[A-Z0-9_]{0,60}");
    private static final Pattern WORDS = Pattern.compile("[0-9a-f]{0,64}");

    public Act {
        about = about.stream().distinct().sorted().toList();
        if (!about.stream().allMatch(REFERENCE.asMatchPredicate()) || !ELEMENT.matcher(element).matches() || !REASON.matcher(reason).matches()
                || !WORDS.matcher(words).matches()) {
            throw new IllegalArgumentException("%s: the audit trail holds codes and references, no words".formatted(what));
        }
    }

    public static Act of(What what) {
        return new Act(what, List.of(), "", "", "");
    }

    public Act about(String reference) {
        return about(List.of(reference));
    }

    public Act about(Collection<String> references) {
        return new Act(what, List.copyOf(references), element, reason, words);
    }

    public Act at(String place) {
        return new Act(what, about, place, reason, words);
    }

    public Act because(String code) {
        return new Act(what, about, element, code, words);
    }

    Act searched(String hash) {
        return new Act(what, about, element, reason, hash);
    }
}
