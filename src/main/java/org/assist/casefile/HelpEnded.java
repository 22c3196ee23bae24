package org.assist.casefile;

import org.assist.vocabulary.CaseNumber;

/** It was agreed that the help has reached its end; from now on she is only asked how she is, if she wants that. */
public record HelpEnded(CaseNumber caseNumber) {
}
