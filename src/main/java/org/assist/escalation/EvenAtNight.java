package org.assist.escalation;

/** People are told at any hour. */
public record EvenAtNight(String sentence) {
}
