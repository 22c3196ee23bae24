package org.assist.partner;

import java.time.LocalDate;
import java.util.UUID;

/**
 * For a time an organisation cannot work as usual.
 *
 * @param until its last day, by the organisation's own calendar; the day after it works as before
 */
public record Disruption(UUID id, String organisation, Kind kind, LocalDate until) {

    public enum Kind {

        REMOTE_ONLY("From a distance only"), CLOSED("Closed");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
