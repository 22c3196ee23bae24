package org.assist.routing;

import org.assist.vocabulary.Competence;
import org.assist.vocabulary.ServiceType;

/** Nobody does this work without knowing about that. */
public record KnowledgeDemanded(ServiceType type, Competence competence) {}
