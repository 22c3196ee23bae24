package org.assist.referral;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/** A partner's question and, once it is given, our answer; both encrypted. */
@Embeddable
record Exchange(byte[] question, Instant askedAt, byte[] answer, Instant answeredAt) {

    static Exchange opened(byte[] question, Instant at) {
        return new Exchange(question, at, null, null);
    }

    Exchange answered(byte[] answer, Instant at) {
        return new Exchange(question, askedAt, answer, at);
    }
}
