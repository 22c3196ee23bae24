package org.assist.referral;

import org.assist.vocabulary.ServiceType;

/** A partner that offers this kind of help said yes, and is to be told what it needs to know. */
public record PacketAsked(ServiceType type) {}
