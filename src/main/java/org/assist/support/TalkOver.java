package org.assist.support;

/** She and her worker see this part of her life very differently. */
public record TalkOver(LifeDomain domain, String sentence) {
}
