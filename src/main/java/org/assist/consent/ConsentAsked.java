package org.assist.consent;

import org.assist.vocabulary.Urgency;

/**
 * What the consent rules know of a consent.
 *
 * @param given      she said yes
 * @param understood whether she could say in her own words what it means
 */
public record ConsentAsked(Scope scope, boolean given, Capacity capacity, Comprehension understood, Urgency urgency) {}
