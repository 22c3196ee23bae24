package org.assist.deadline;

import org.assist.vocabulary.Stage;

/** What the rules on reviews know: what is to be looked at again, and how far she has come. */
public record ReviewBegun(ReviewKind kind, Stage stage) {
}
