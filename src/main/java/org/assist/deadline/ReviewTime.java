package org.assist.deadline;

import org.assist.vocabulary.Stage;

/** After which time something is looked at again; a row of its table. */
public record ReviewTime(ReviewKind kind, Stage stage, int amount, Unit countedIn) {
}
