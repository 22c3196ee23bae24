package org.assist.referral;

/** Why a referral was taken back, and with it what becomes of the need. */
public enum Revocation {

    /** She does not want it any more: the need is given up with it. */
    GIVEN_UP,
    /** She withdrew her consent: the need is open again, and she says what becomes of it. */
    CONSENT_WITHDRAWN,
    /** Her consent had ended or she did not give it: somebody else is looked for. */
    NO_CONSENT,
    /** The partner cannot work as agreed for a time: somebody else is looked for. */
    PARTNER_DISRUPTED,
    /** Another partner that was asked at the same time said yes first. */
    ANOTHER_ACCEPTED
}
