package org.assist.safety;

import org.assist.vocabulary.RiskLevel;
import org.assist.vocabulary.Stage;

/** What the rules on reviews know: how far she has come, and how great the danger is. */
public record ReviewFacts(Stage stage, RiskLevel level) {
}
