package org.assist.support;

/** This part of her life stands at the top of the plan. */
public record Presses(LifeDomain domain, String sentence) {
}
