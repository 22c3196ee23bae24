package org.assist.security;

/**
 * Marks a bean that models may ask in an expression, such as {@code ${needsToRefer.of(execution)}}: all its public
 * methods are open to whoever writes a model, so keep them few and let them answer with codes, dates and numbers only.
 * A {@code JavaDelegate} needs no mark; models may name it, and call nothing on it.
 */
public interface ModelBean {
}
