package org.assist.mentoring;

import java.time.Instant;

/**
 * What is to happen next in a match if nothing else does.
 *
 * @param workerAsksAt       her worker asks why they have not met
 * @param coordinatorKnowsAt the coordinator is told that they have not met
 * @param endingStepAt       the next step towards the planned end: a notice, or the end itself
 */
public record MatchDates(Instant workerAsksAt, Instant coordinatorKnowsAt, Instant endingStepAt) {
}
