package org.assist.transfer;

import org.assist.vocabulary.Jurisdiction;

/** What the rules on transfer know: from which country to which one data would go. */
public record Crossing(Jurisdiction from, Jurisdiction to) {
}
