package org.assist.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What the rules concluded for one ask, in no particular order: sort before you show it.
 *
 * @param spoken  the names of the rules that spoke
 * @param version the version of the rules and tables that were asked, twelve hexadecimal digits
 */
public record Conclusions(Collection<Record> all, Set<String> spoken, String version) {

    public <T extends Record> List<T> of(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
