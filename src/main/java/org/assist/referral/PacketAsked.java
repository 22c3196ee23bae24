package org.assist.referral;

import org.assist.vocabulary.ServiceType;

/**
 * A partner that offers this kind of help said yes, and is to be told what it needs to know.
 *
 * @param takesOver from a partner who helped with the same need before
 */
public record PacketAsked(ServiceType type, boolean takesOver) {}
