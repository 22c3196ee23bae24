package org.assist.mentoring;

/** Something that is so of the woman who wishes a mentor. */
public record HerTrait(Trait trait, String code) {
}
