package org.assist.erasure;

/** Something is kept so long and no longer, counted from the day it came to rest. */
public record KeptFor(Kept kept, int amount, RetentionTime.Unit countedIn, String sentence) {
}
