package org.assist.breakglass;

import org.assist.vocabulary.CaseNumber;

/** Somebody opened a case she does not work on; her lead worker and another supervisor are to know at once. */
public record CaseOpenedInNeed(CaseNumber caseNumber, String account) {
}
