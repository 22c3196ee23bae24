package org.assist.mentoring;

/** Something that is so of a mentor. */
public record MentorTrait(String mentor, Trait trait, String code) {
}
