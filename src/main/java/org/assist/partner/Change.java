package org.assist.partner;

/** One field that says something else than before, in words that people read; an empty text where nothing stood or stands. */
public record Change(String field, String before, String after) {
}
