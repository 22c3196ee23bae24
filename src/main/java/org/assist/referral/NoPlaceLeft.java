package org.assist.referral;

/** The last place of a service was given away meanwhile, and she needs one now. Nothing was sent. */
public class NoPlaceLeft extends IllegalStateException {

    NoPlaceLeft(String service) {
        super("No place is left at service %s".formatted(service));
    }
}
