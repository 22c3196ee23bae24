package org.assist.routing;

import org.assist.vocabulary.AccessNeed;

/**
 * Something the service must be fit for, so that she can use it.
 *
 * @param barrier she cannot use what is not fit for it; otherwise it is to be told and prepared for
 */
public record AccessNeeded(AccessNeed need, boolean barrier) {}
