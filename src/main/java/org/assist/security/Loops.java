package org.assist.security;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds a way through a model that leads back to itself without a place where it waits: it would turn round for ever, at once. */
class Loops {

    private static final Set<String> WAITING = Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway", "callActivity");

    private final Set<String> waiting = new HashSet<>();
    private final Map<String, Set<String>> next = new HashMap<>();

    /**
     * @param ids    of the element and of those around it: a sub-process in which something waits is such a place, too
     * @param source of a flow; {@code null} where the element is none
     */
    void add(String kind, List<String> ids, String source, String target) {
        if (WAITING.contains(kind)) {
            waiting.addAll(ids);
        }
        if (kind.equals("sequenceFlow") && source != null && target != null) {
            next.computeIfAbsent(source, key -> new HashSet<>()).add(target);
        }
    }

    /** An element on such a way: whatever leads nowhere, or is led to from nowhere, is taken away until nothing more can be. */
    Optional<String> withoutRest() {
        next.keySet().removeAll(waiting);
        var before = -1;
        while (before != next.size()) {
            before = next.size();
            next.values().forEach(targets -> targets.retainAll(next.keySet()));
            next.values().removeIf(Set::isEmpty);
            next.keySet().retainAll(next.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        }
        return next.keySet().stream().sorted().findFirst();
    }
}
