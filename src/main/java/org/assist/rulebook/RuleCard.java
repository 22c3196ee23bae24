package org.assist.rulebook;

/**
 * What a rule says about itself.
 *
 * @param name      the sentence a caseworker reads
 * @param criterion the criterion it carries out, such as {@code R19}; empty where it names none
 * @param source    the law, standard or agreement that demands it; empty where it is ours
 * @param file      where it stands, such as {@code routing/capacity.drl}
 * @param line      the line its name stands in, from 1
 */
public record RuleCard(String name, String criterion, String source, String file, int line) {}
