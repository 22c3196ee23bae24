package org.assist.escalation;

import java.time.Instant;

import org.assist.vocabulary.Jurisdiction;
import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.Stage;

/**
 * A case that stands still, for one cause.
 *
 * @param number     of the case
 * @param waitingOn  an account or a role in words
 * @param place      where it stands in the models
 * @param step       the last step that was taken, {@code null} when none was
 * @param owners     the accounts that see to it
 * @param nextStep   {@code null} when the ladder has ended
 */
public record StalledCase(String number, StallCause cause, String occurrence, String organisation, Jurisdiction jurisdiction, Stage stage, RiskLevel riskLevel,
                          String worker, Instant since, String waitingOn, String task, Place place, Rung step, String owners, Rung nextStep, Instant nextStepAt,
                          Instant snoozedUntil) {

    /**
     * A place in the engine; {@link #NOWHERE} while a case has no running process.
     *
     * @param incident what Cockpit shows there, {@code null} before it was raised
     */
    public record Place(String definition, String instance, String execution, String activity, String activityName, String incident) {

        public static final Place NOWHERE = new Place(null, null, null, null, null, null);

        public boolean isSame(Place other) {
            return execution != null && execution.equals(other.execution) && activity.equals(other.activity);
        }

        public Place with(String raised) {
            return new Place(definition, instance, execution, activity, activityName, raised);
        }
    }
}
