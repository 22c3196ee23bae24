package org.assist.erasure;

import java.util.UUID;

/** A step of an erasure is done, in the transaction that did it. */
public record ErasureAdvances(UUID erasure, ErasureStep done) {
}
