package org.assist.routing;

import org.assist.vocabulary.Competence;

/** Something the people who help her must know about. */
public record KnowledgeNeeded(Competence competence) {}
