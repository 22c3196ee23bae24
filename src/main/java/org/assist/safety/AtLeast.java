package org.assist.safety;

import org.assist.vocabulary.RiskLevel;

/** The danger is at least this great, whatever the worker thinks. */
public record AtLeast(RiskLevel level, String sentence) {
}
