package org.assist.support;

/**
 * How a part of her life is seen, from 1 (crisis) to 5 (stable); 0 when nothing was said.
 *
 * @param hers    by herself
 * @param workers by her worker
 */
public record DomainFacts(LifeDomain domain, int hers, int workers) {
}
