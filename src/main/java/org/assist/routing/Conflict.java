package org.assist.routing;

/** An organisation whose interests or people stand against hers in the same matter. */
public record Conflict(String organisation, Side side) {

    public enum Side {

        /** It acts for those she fears, employs a relative or houses one of them. */
        OTHER_SIDE,

        /** It acts for another witness whose interest is against hers. */
        OTHER_WITNESS
    }
}
