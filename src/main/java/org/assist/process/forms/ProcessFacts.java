package org.assist.process.forms;

import java.util.Set;

/**
 * The answers that models may decide on and that therefore become process variables: codes, yes or no, ids, nothing a
 * woman said in her own words. Every other field of a form goes into the encrypted case file.
 */
final class ProcessFacts {

    private static final Set<String> NAMES = Set.of("screeningResult", "serviceConsent", "riskLevel",
            "legalAidWanted", "mentoringWanted", "integrationWanted", "reviewOutcome", "closureApproved",
            "referralDecision", "chosenService", "disclosureConsent", "conferenceDecision", "firstContact", "feedback");

    private ProcessFacts() {
    }

    static boolean contains(String field) {
        return NAMES.contains(field);
    }
}
