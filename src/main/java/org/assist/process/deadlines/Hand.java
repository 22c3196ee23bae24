package org.assist.process.deadlines;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Whose hand it was. */
final class Hand {

    private Hand() {
    }

    /** The account that is at work, or {@code system}. */
    static String of(DelegateExecution execution) {
        var who = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return who == null || who.getUserId() == null ? "system" : who.getUserId();
    }
}
