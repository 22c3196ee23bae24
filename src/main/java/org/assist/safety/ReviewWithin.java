package org.assist.safety;

/** The danger is looked at again within so many days; where several rules speak, the fewest count. */
public record ReviewWithin(int days, String sentence) {
}
