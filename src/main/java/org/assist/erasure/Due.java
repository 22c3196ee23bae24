package org.assist.erasure;

import java.time.Instant;
import java.util.List;

import org.assist.vocabulary.CaseNumber;

/**
 * A file, or a part of it, whose time to be kept ends.
 *
 * @param at     when
 * @param why    the rule that says so
 * @param keptOn why it is kept nevertheless; empty when nothing speaks for that
 */
public record Due(CaseNumber caseNumber, String organisation, Scope scope, Instant at, String why, List<String> keptOn) {
}
