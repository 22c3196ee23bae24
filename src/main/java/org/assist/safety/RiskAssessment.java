package org.assist.safety;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.assist.vocabulary.CaseNumber;
import org.assist.vocabulary.RiskLevel;

/**
 * How great the danger was found to be.
 *
 * @param judged    by her worker
 * @param inForce   the higher one of the worker's level and the rules'
 * @param sentences why the rules ask for at least the level in force, empty where they ask for less
 * @param version   of the rules that were asked
 */
public record RiskAssessment(UUID id, CaseNumber caseNumber, RiskLevel judged, RiskLevel inForce, List<String> sentences, RiskOccasion occasion,
        String version, String by, Instant at) {

    public boolean raised() {
        return inForce.compareTo(judged) > 0;
    }

    public RiskAssessment {
        sentences = List.copyOf(sentences);
        if (inForce.compareTo(judged) < 0) {
            throw new IllegalArgumentException("Rules never lower the level a worker judged: %s below %s".formatted(inForce, judged));
        }
    }
}
