package org.assist.erasure;

/**
 * What the rules on retention know of a file that came to rest.
 *
 * @param child          she is a child, or may be one
 * @param legalTrack     a legal date was ever kept for her
 * @param onHold         a legal hold stands
 * @param identityErased who she is was erased before
 */
public record KeptFile(KeptKind kind, boolean child, boolean legalTrack, boolean onHold, boolean identityErased) {
}
