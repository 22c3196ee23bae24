package org.assist.safety;

import org.assist.vocabulary.Stage;

/** How many days may pass between two reviews in a stage; a row of its table. */
public record StageReview(Stage stage, int days) {
}
