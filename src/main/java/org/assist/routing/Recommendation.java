package org.assist.routing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Advice for one need, never a decision: a verdict for every service of the directory.
 *
 * @param ranked         services nothing speaks against, the best first
 * @param excluded       the others; those of the wanted type first
 * @param oneByOne       why partners are asked one after the other; empty when several may be asked at the same time
 * @param ruleSetVersion the version of the rules that were asked
 */
public record Recommendation(UUID id, UUID need, List<Verdict> ranked, List<Verdict> excluded, List<String> oneByOne, String ruleSetVersion) {

    /** The one on top; empty when nobody is left. */
    public Optional<Verdict> recommended() {
        return ranked.stream().findFirst();
    }
}
